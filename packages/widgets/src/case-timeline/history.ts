import type {CaseView, TimelineEntry} from '@redress/policy';

/** An entry as it is shown: what a reply promised stands with the reply. */
export interface Happening {
  readonly entry: TimelineEntry;
  readonly promised: readonly Promised[];
}

type Promised = Pick<Extract<TimelineEntry, {type: 'actionAdded'}>, 'action' | 'what' | 'due' | 'sequence'>;

/** What happened at one stage, newest first. */
export interface Chapter {
  readonly stage: string;
  readonly happenings: readonly Happening[];
}

/** Shared, because most of ten thousand entries promise nothing. */
const nothing: readonly Promised[] = [];

/** The history of a case, newest stage first. */
export function historyOf({timeline, ladder}: Pick<CaseView, 'timeline' | 'ladder'>): readonly Chapter[] {
  const chapters: {stage: string; happenings: Happening[]}[] = [];
  let stage = ladder[0]?.stage ?? '';
  let reply: {promised: readonly Promised[]} | undefined;
  for (let at = timeline.length - 1; at >= 0; at--) {
    const entry = timeline[at] as TimelineEntry;
    if (entry.type === 'escalationRequested') stage = entry.stage;
    let chapter = chapters.at(-1);
    if (chapter?.stage !== stage) {
      chapter = {stage, happenings: []};
      chapters.push(chapter);
    }
    if (entry.type === 'actionAdded' && reply) {
      reply.promised = [...reply.promised, entry];
      continue;
    }
    const happening = {entry, promised: nothing};
    reply = entry.type === 'responded' ? happening : undefined;
    chapter.happenings.push(happening);
  }
  for (const {happenings} of chapters) happenings.reverse();
  return chapters.reverse();
}
