import type {TimelineEntry} from '@redress/policy';
import {asRestError, type CaseService, type CaseStore, type FetchedFile, type RestErrorCode} from '@redress/rest';
import {html, type LitElement, nothing} from 'lit';
import {ProblemEvent} from '../../problem-event.ts';
import {words as english} from '../../words/en/case-files.ts';
import {WordsController} from '../../words/words-controller.ts';
import {filesStyles} from './files-styles.ts';
import {handOver} from './hand-over.ts';
import {kindOfFile} from './kind-of-file.ts';

type Added = Extract<TimelineEntry, {type: 'fileAdded'}>;

/** The element around it, and the case that this shows. */
export interface Place {
  readonly store: () => CaseStore | undefined;
  readonly service: () => CaseService | undefined;
  /** Tells whoever hears the page. */
  readonly say: (news: string) => void;
}

type Fetching =
  | {readonly is: 'coming'; readonly share: number; readonly line: AbortController}
  | {readonly is: 'fetched'; readonly state: FetchedFile['state']}
  | {readonly is: 'failed'; readonly code: RestErrorCode | undefined};

/** How the files in a history are downloaded, each from its own place. Fetched when there is one. */
export class CaseFiles {
  readonly styles = filesStyles;

  private readonly host: LitElement;
  private readonly place: Place;
  private readonly text: WordsController<typeof english>;
  /** By what the timeline calls `kept`. */
  private readonly fetching = new Map<string, Fetching>();

  constructor(host: LitElement, place: Place) {
    this.host = host;
    this.place = place;
    this.text = new WordsController(host, 'case-files', english, () => import('../../words/cy/case-files.ts'));
  }

  render(file: Added) {
    const {words} = this.text;
    const {kept, name, mediaType, size} = file;
    const now = this.fetching.get(kept);
    const coming = now?.is === 'coming' ? now : undefined;
    const about = `${words.kinds[kindOfFile(mediaType)]}, ${words.size(size)}`;
    const verb = coming ? words.cancel : now?.is === 'failed' ? words.again : words.fetch;
    return html`
      <button type="button" @click=${() => (coming ? this.stop(file, coming.line) : void this.fetch(file))}>
        ${verb} <span class="unseen">${name}</span>
      </button>
      <span class="hint">${about}</span>
      ${coming ? html`<progress max="1" .value=${coming.share} aria-label=${words.fetching(name)}></progress>` : nothing}
      ${now?.is === 'failed' && now.code ? html`<p class="error" role="alert">${words.failed[now.code] ?? words.failed.other}</p>` : nothing}
      ${now?.is === 'fetched' && now.state === 'unscanned' ? html`<p>${words.unscanned}</p>` : nothing}
    `;
  }

  private async fetch({kept, name}: Added) {
    const [store, service] = [this.place.store(), this.place.service()];
    if (!store || !service) return;
    const {words} = this.text;
    const line = new AbortController();
    const onProgress = (share: number) => this.set(kept, {is: 'coming', share, line});
    onProgress(0);
    this.place.say(words.fetching(name));
    try {
      const {content, state} = await service.fetchFile(store.reference, kept, {onProgress, signal: line.signal});
      this.set(kept, {is: 'fetched', state});
      handOver(name, content);
      this.place.say([words.fetched(name), state === 'unscanned' ? words.unscanned : []].flat().join(' '));
    } catch (error) {
      // Somebody has stopped it, and knows.
      if (line.signal.aborted) return;
      const {code} = asRestError(error);
      const ours = this.host.dispatchEvent(new ProblemEvent(code, 'download', true));
      this.set(kept, {is: 'failed', code: ours ? code : undefined});
    }
  }

  private stop({kept, name}: Added, line: AbortController) {
    line.abort();
    this.fetching.delete(kept);
    this.place.say(this.text.words.stopped(name));
    this.host.requestUpdate();
  }

  private set(kept: string, now: Fetching) {
    this.fetching.set(kept, now);
    this.host.requestUpdate();
  }
}
