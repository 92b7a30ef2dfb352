import type {Receipt} from '@redress/rest';
import type {Browser, CDPSession, Page} from 'playwright-core';

/** What an element leaves behind when it is put on a page and taken off again, over and over. */
export interface Growth {
  readonly name: string;
  /** Bytes of script memory for each mount: the middle slope over every two samples, so that one odd sample says nothing. */
  readonly bytes: number;
  /** Nodes and event listeners more at the end than after the warm-up. */
  readonly nodes: number;
  readonly listeners: number;
}

export interface MountPlan {
  readonly name: string;
  /** Puts it on the page, and takes it off once `shows` is in its shadow. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly shows: string;
  /** Whether the page keeps hold of every one: the leak by which this measure proves that it sees leaks. */
  readonly leaks?: boolean;
}

const warmUp = 1_000;
const mounts = 2_000;
const every = 100;

export function mountPlans({reference}: Receipt): MountPlan[] {
  const badge = {tag: 'redress-deadline-badge', attributes: {'due-on': '2026-12-11'}, shows: '[part="label"]'};
  return [
    {name: 'Intake form', tag: 'redress-intake-form', attributes: {service: '/'}, shows: '[part="promise"]'},
    {name: 'Case timeline', tag: 'redress-case-timeline', attributes: {reference}, shows: '[part="past"]'},
    {name: 'Deadline badge', ...badge},
    {name: 'Escalation panel', tag: 'redress-escalation-panel', attributes: {reference}, shows: '[part="rung"]'},
    {name: 'Deadline badge that the page keeps hold of', ...badge, leaks: true},
  ];
}

export async function measureGrowth(
  browser: Browser,
  address: string,
  {followUpKey}: Receipt,
  plan: MountPlan,
): Promise<Growth> {
  const context = await browser.newContext({locale: 'en-GB', timezoneId: 'Europe/London'});
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.goto(address);
    await page.evaluate((key) => {
      performance.setResourceTimingBufferSize(0);
      Object.assign(window, {kept: []});
      const provider = document.querySelector('redress-provider') as HTMLElement & {credentials: unknown};
      provider.credentials = {followUpKey: key};
    }, followUpKey);
    const samples = [];
    for (let done = 0; done <= mounts; done += every) {
      if (done > 0) await mountAndUnmount(page, plan);
      if (done >= warmUp) samples.push({mounts: done, ...(await sample(devtools))});
    }
    const [first, last] = [samples[0], samples.at(-1)];
    if (!first || !last) throw new Error('There is no sample');
    return {
      name: plan.name,
      bytes: middleSlope(samples.map(({mounts, bytes}) => [mounts, bytes])),
      nodes: last.nodes - first.nodes,
      listeners: last.listeners - first.listeners,
    };
  } finally {
    await context.close();
  }
}

function mountAndUnmount(page: Page, plan: MountPlan): Promise<void> {
  return page.evaluate(
    async ({tag, attributes, shows, leaks, every}) => {
      const provider = document.querySelector('redress-provider');
      const {kept} = window as unknown as {kept: Element[]};
      for (let mount = 0; mount < every; mount++) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        provider?.append(element);
        const given = performance.now();
        while (!element.shadowRoot?.querySelector(shows)) {
          if (performance.now() - given > 10_000) throw new Error(`${tag} shows no ${shows}`);
          await new Promise((resolve) => setTimeout(resolve));
        }
        element.remove();
        if (leaks) kept.push(element);
      }
    },
    {...plan, every},
  );
}

async function sample(devtools: CDPSession) {
  // What is only held until its turn, such as a closing line, is gone after a moment.
  for (let time = 0; time < 3; time++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const {usedSize} = await devtools.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners} = await devtools.send('Memory.getDOMCounters');
  return {bytes: usedSize, nodes, listeners: jsEventListeners};
}

function middleSlope(points: readonly (readonly [x: number, y: number])[]): number {
  const slopes = points.flatMap(([x, y], at) => points.slice(at + 1).map(([x2, y2]) => (y2 - y) / (x2 - x)));
  return slopes.sort((a, b) => a - b)[slopes.length >> 1] ?? 0;
}
