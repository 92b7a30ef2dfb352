import {memoryService, staff} from '../../support/memory-service.ts';
import {until} from '../../support/until.ts';
import type {Step, Weather} from './steps.ts';
import type {Answer, Line, Tab} from './tab.ts';

interface OpenTab {
  readonly frame: HTMLIFrameElement;
  readonly tab: Tab;
  closed: boolean;
  removed: boolean;
}

interface KeptForm {
  readonly answers: {readonly what?: string};
  readonly early?: {readonly what?: string};
  readonly intake?: unknown;
}

const mostTabs = 3;
/** Milliseconds that an answer is on its way, and after which the client gives up, as much shorter as every wait is. */
const onTheWay = 5;
const clientPatience = 750;

/** One site on one device, its tabs, and the service that they send to. */
export class World {
  pressed = 0;
  cases = 0;

  private readonly service = memoryService();
  private readonly anonymous = this.service.as({kind: 'anonymous'});
  private readonly address = `/service-${crypto.randomUUID()}`;
  private readonly tabs: OpenTab[] = [];
  private readonly underWay = new Set<string>();
  private weather: Weather = 'well';
  private texts = 0;
  private overlaps = 0;
  private robbed = false;
  private readonly history: string[] = [];
  /**
   * Whatever was written, and whether it has to arrive: the device may have refused to keep it, or somebody deleted it. What is
   * deleted may be seen kept for a moment more.
   */
  private readonly written = new Map<string, 'must' | 'may' | 'deleted'>();

  async take(step: Step) {
    await this.note(JSON.stringify(step));
    if (step.is === 'open') {
      if (this.tabs.length < mostTabs) await this.open();
    } else if (step.is === 'line') this.weather = step.line;
    else if (step.is === 'rob') await this.rob();
    else if (step.is === 'wait') await pause(step.milliseconds);
    else {
      const open = this.tabs[step.tab % Math.max(this.tabs.length, 1)];
      if (open) await this.takeIn(open, step);
    }
  }

  /** What was there before each step, for whoever has to find out why a life went wrong that may not go wrong again. */
  private async note(what: string) {
    const tabs = this.tabs.map((open) => (open.removed ? 'removed' : this.shown(open)));
    const kept = (await this.kept()).map(({answers, intake, early}) => [
      intake ? 'sent' : 'draft',
      answers.what,
      early?.what,
    ]);
    this.history.push(JSON.stringify([what, tabs, kept, [...this.written]]));
  }

  private async takeIn(open: OpenTab, step: Extract<Step, {tab: number}>) {
    const {tab, frame, removed} = open;
    const {form} = tab;
    if (step.is === 'close') return this.close(open);
    if (step.is === 'storage') return tab.refuseStorage(step.refused);
    if (step.is === 'clock') return tab.moveClock(step.hours * 3_600_000);
    if (step.is === 'online') return void frame.contentWindow?.dispatchEvent(new Event('online'));
    if (step.is === 'move') {
      open.removed = !removed;
      return removed ? tab.putBack() : tab.remove();
    }
    if (removed) return;
    if (step.is === 'again') return form.has('again') ? form.part('again').click() : undefined;
    if (step.is === 'another') return this.isSent(open) ? form.button('Send another compliment').click() : undefined;
    if (step.is === 'delete') return this.delete(open);
    await this.write(open);
    if (step.is === 'write') return;
    await this.fill(open);
    if (step.is === 'fill' || !form.has('send') || this.isToldTwice(open)) return;
    this.pressed++;
    form.part('send').click();
  }

  /** All is well again: whoever has written something sends it, until nothing is left. */
  async recover() {
    this.weather = 'well';
    for (const open of [...this.tabs]) {
      open.tab.refuseStorage(false);
      if (open.removed) open.tab.putBack();
      await this.finish(open);
    }
    for (let visits = 0; (await this.kept()).length > 0; visits++) {
      if (visits > 8) throw new Error(`Left in the outbox: ${JSON.stringify(await this.kept())}`);
      const open = await this.open();
      await until(() => this.shown(open) !== 'nothing', 'what was kept');
      await this.finish(open);
    }
    await this.judge();
  }

  end() {
    for (const open of this.tabs) {
      open.closed = true;
      open.frame.remove();
    }
    indexedDB.deleteDatabase('redress-outbox');
  }

  private async arrived(): Promise<readonly string[]> {
    const {items} = await this.service.as(staff.sam).list({limit: 100, closed: true});
    return Promise.all(
      items.map(async ({reference}) => (await this.service.as(staff.sam).view(reference as never)).intake.what),
    );
  }

  private async judge() {
    const said = await this.arrived();
    this.cases = said.length;
    for (const [text, fate] of this.written) {
      const found = said.filter((what) => what.includes(text)).length;
      if (found > 1) throw new Error(`Twice: ${text}\n${this.history.join('\n')}`);
      if (found === 0 && fate === 'must') throw new Error(`Lost: ${text}\n${this.history.join('\n')}`);
    }
    if (this.overlaps > 0 && !this.robbed) throw new Error('Two forms sent the same at the same time');
  }

  /** Sends what a tab holds, and closes it. */
  private async finish(open: OpenTab) {
    const {form} = open.tab;
    await this.note('finish');
    for (let tries = 0; ; tries++) {
      if (tries > 6) throw new Error(`Never sent:\n${form.text}`);
      const shown = this.shown(open);
      if (shown === 'sent' || shown === 'nothing') break;
      if (shown === 'written') {
        await this.fill(open);
        if (this.isToldTwice(open)) return this.giveUp(open);
        if (form.has('send')) form.part('send').click();
      } else if (form.has('again')) form.part('again').click();
      await until(
        () => this.isSent(open) || form.has('error-summary') || this.shown(open) === 'nothing',
        'an answer',
      ).catch(() => undefined);
    }
    await this.close(open);
  }

  private shown({tab: {form}}: OpenTab): 'nothing' | 'written' | 'sending' | 'sent' {
    if (form.has('confirmation')) return 'sent';
    if (!form.has('continue') && !form.has('send')) return 'sending';
    const what = form.root.getElementById('what') as HTMLTextAreaElement | null;
    return what && what.value === '' ? 'nothing' : 'written';
  }

  private isSent(open: OpenTab) {
    return this.shown(open) === 'sent';
  }

  /** What has arrived already was changed before it was known that it had. The person is asked, and here always says no. */
  private isToldTwice({tab: {form}}: OpenTab) {
    return form.text.includes('If you mean to make this one too');
  }

  private async giveUp(open: OpenTab) {
    const said = await this.arrived();
    const {text: page} = open.tab.form;
    for (const text of this.written.keys()) {
      if (page.includes(text) && !said.some((what) => what.includes(text))) this.written.set(text, 'may');
    }
    const before = (await this.kept()).length;
    await this.delete(open);
    // Whoever closes the page within the moment that it takes finds it again.
    await until(async () => (await this.kept()).length < before, 'it to be deleted');
    await this.close(open);
  }

  private async write(open: OpenTab) {
    const {form} = open.tab;
    if (this.shown(open) !== 'nothing') return;
    const text = `Thank you ${++this.texts}.`;
    this.written.set(text, 'may');
    form.field('what').focus();
    form.type('what', text);
    await this.settle(open);
  }

  private async fill(open: OpenTab) {
    if (this.shown(open) !== 'written') return;
    try {
      await open.tab.answer();
    } catch (error) {
      // What another tab was found to be sending has taken the place of the question.
      if (this.shown(open) === 'written') throw error;
    }
    await this.settle(open);
  }

  /** Once it has been kept, what was written has to arrive. */
  private async settle({tab: {form}}: OpenTab) {
    await until(() => form.has('kept') || form.has('confirmation'), 'it to be kept', 1_000).catch(() => undefined);
    for (const {answers} of await this.kept()) this.must(answers.what);
  }

  private must(what = '') {
    for (const [text, fate] of this.written) if (fate === 'may' && what.includes(text)) this.written.set(text, 'must');
  }

  /** Takes every place from the tab that has it, as one does from a tab that sleeps: it wakes up and goes on. */
  private async rob() {
    this.robbed = true;
    for (const {name} of (await navigator.locks.query()).held ?? []) {
      if (name) await navigator.locks.request(name, {steal: true}, () => {});
    }
  }

  private async delete(open: OpenTab) {
    const {form} = open.tab;
    if (!form.root.getElementById('delete')) return;
    form.button('Delete what I typed').click();
    await until(() => form.has('delete') || this.isSent(open));
    if (this.isSent(open)) return;
    form.button('Delete all my answers').click();
    // Also what closed tabs have left. What has arrived is not touched, nor what lies in another open tab: it has to arrive if it
    // is still kept.
    const arrived = await this.arrived();
    const others = this.tabs.filter((one) => one !== open).length;
    for (const text of this.written.keys()) {
      if (!arrived.some((what) => what.includes(text))) this.written.set(text, others > 0 ? 'may' : 'deleted');
    }
    await until(() => this.shown(open) !== 'sending').catch(() => {
      throw new Error(`Not deleted:\n${form.text}`);
    });
  }

  private async open(): Promise<OpenTab> {
    const frame = document.createElement('iframe');
    frame.src = '/tab';
    document.body.append(frame);
    await new Promise((loaded) => frame.addEventListener('load', loaded));
    const open = {frame, closed: false, removed: false} as Omit<OpenTab, 'tab'> as OpenTab & {tab: Tab};
    open.tab = await (frame.contentWindow as Window).openTab(this.line(open), this.address);
    this.tabs.push(open);
    return open;
  }

  private async close(open: OpenTab) {
    open.closed = true;
    open.frame.remove();
    this.tabs.splice(this.tabs.indexOf(open), 1);
  }

  private line(open: OpenTab): Line {
    const never = new Promise<never>(() => {});
    const answer = async (work: () => Promise<unknown>): Promise<Answer> => {
      try {
        return {value: await work()};
      } catch (error) {
        return {code: (error as {code: 'service/failed'}).code};
      }
    };
    return {
      policy: () => answer(() => this.anonymous.policy()),
      submit: async (intake, key) => {
        const {weather} = this;
        if (weather === 'silent') await pause(clientPatience);
        if (weather === 'silent') return {code: 'service/unreachable'};
        if (weather === 'cut') return {code: 'service/unreachable'};
        if (weather === 'busy') return {code: 'request/too-many'};
        if (weather === 'expired') return {code: 'request/unauthorised'};
        if (this.underWay.has(key)) {
          this.overlaps++;
          return {code: 'key/in-flight'};
        }
        this.underWay.add(key);
        const said = await answer(() => this.anonymous.submit(structuredClone(intake), {key}));
        await pause(onTheWay);
        this.underWay.delete(key);
        if (open.closed) return never;
        if (weather === 'lost') return {code: 'service/unreachable'};
        return weather === 'failed' ? {code: 'service/failed'} : said;
      },
    };
  }

  /** What lies on the device, opened with the key that lies beside it. */
  private async kept(): Promise<readonly KeptForm[]> {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opening = indexedDB.open('redress-outbox');
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    const database = await answer(opening);
    const found = await answer(database.transaction('kept').objectStore('kept').getAll());
    database.close();
    return Promise.all(
      found.map(async ({key, iv, text}) =>
        JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({name: 'AES-GCM', iv}, key, text))),
      ),
    );
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds));
}
