import type {Sealed} from './sealed.ts';

/** What the forms of one site tell each other about a place of the outbox. News is sealed with the key of what lies there. */
type Said = {readonly place: string} & ({readonly says: 'who' | 'me'} | {readonly says: 'news'; readonly news: Sealed});

/** Milliseconds in which a window answers that is awake. */
const patience = 1_500;

/** The other open forms of the site, in this window and in others. */
export class Neighbours {
  private readonly has: (place: string) => boolean;
  private readonly heard: (place: string, news: Sealed) => void;
  private channel: BroadcastChannel | undefined;

  constructor(has: (place: string) => boolean, heard: (place: string, news: Sealed) => void) {
    this.has = has;
    this.heard = heard;
  }

  /**
   * Whether somebody who has this place says so. A window that the system put to sleep, or one that is going, has it still and
   * answers no more. Where they cannot be asked, they are believed to be awake.
   */
  async answers(place: string): Promise<boolean> {
    const channel = this.listen();
    if (!channel) return true;
    return new Promise((resolve) => {
      const over = (answer: boolean) => {
        clearTimeout(timer);
        channel.removeEventListener('message', listener);
        resolve(answer);
      };
      const timer = setTimeout(over, patience, false);
      const listener = ({data}: MessageEvent<Said>) => {
        if (data.place === place && data.says === 'me') over(true);
      };
      channel.addEventListener('message', listener);
      this.say({place, says: 'who'});
    });
  }

  tell(place: string, news: Sealed) {
    this.say({place, says: 'news', news});
  }

  /** Begins to listen. An open channel keeps a page out of the browser's memory of pages, so that it is not open for nothing. */
  listen(): BroadcastChannel | undefined {
    if (this.channel || !globalThis.BroadcastChannel) return this.channel;
    this.channel = new BroadcastChannel('redress-outbox');
    this.channel.addEventListener('message', ({data}: MessageEvent<Said>) => {
      if (data.says === 'news') this.heard(data.place, data.news);
      else if (data.says === 'who' && this.has(data.place)) this.say({place: data.place, says: 'me'});
    });
    return this.channel;
  }

  leave() {
    this.channel?.close();
    this.channel = undefined;
  }

  private say(said: Said) {
    this.listen()?.postMessage(said);
  }
}
