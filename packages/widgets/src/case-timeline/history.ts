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

/** The history of a case, newest stage first. */
export function historyOf({timeline, ladder}: Pick<CaseView, 'timeline' | 'ladder'>): readonly Chapter[] {
  const chapters: {stage: string; happenings: Happening[]}[] = [];
  let stage = ladder[0]?.stage ?? '';
  let reply: {promised: Promised[]} | undefined;
  for (const entry of [...timeline].reverse()) {
    if (entry.type === 'escalationRequested') stage = entry.stage;
    let chapter = chapters.at(-1);
    if (chapter?.stage !== stage) {
      chapter = {stage, happenings: []};
      chapters.push(chapter);
    }
    if (entry.type === 'actionAdded' && reply) {
      reply.promised.push(entry);
      continue;
    }
    const happening = {entry, promised: []};
    reply = entry.type === 'responded' ? happening : undefined;
    chapter.happenings.push(happening);
  }
  return chapters.reverse().map((chapter) => ({...chapter, happenings: chapter.happenings.reverse()}));
}
