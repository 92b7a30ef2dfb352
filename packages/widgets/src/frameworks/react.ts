// Made by `npm run elements` from the comments of the elements: what is wrong here is put right there.

import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {} from '../case-timeline/define.ts';
import type {} from '../deadline-badge/define.ts';
import type {} from '../escalation-panel/define.ts';
import type {} from '../intake-form/define.ts';
import type {} from '../provider/define.ts';

type Tag<
  Name extends keyof HTMLElementTagNameMap,
  Property extends keyof HTMLElementTagNameMap[Name],
  Event extends keyof GlobalEventHandlersEventMap,
> = Omit<DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Name]>, HTMLElementTagNameMap[Name]>, Property> &
  Partial<Pick<HTMLElementTagNameMap[Name], Property>> & {
    readonly [Heard in Event as `on${Heard}`]?: (event: GlobalEventHandlersEventMap[Heard]) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** One case as it stands: what now, what next, what was. */
      'redress-case-timeline': Tag<
        'redress-case-timeline',
        'service' | 'credentials' | 'reference' | 'headingLevel' | 'entry',
        'redress-command' | 'redress-command-done' | 'redress-problem'
      >;
      /** Says by when the organisation will act, and how long that leaves: in words, then colour, then a sign. */
      'redress-deadline-badge': Tag<
        'redress-deadline-badge',
        | 'service'
        | 'credentials'
        | 'reference'
        | 'view'
        | 'duty'
        | 'dueOn'
        | 'startOn'
        | 'doneOn'
        | 'force'
        | 'nation'
        | 'calendar',
        'redress-deadline-passed' | 'redress-problem'
      >;
      /** The ladder of a complaint: every stage of the policy and the ombudsman, where the case stands on it, and the steps that can be taken now. */
      'redress-escalation-panel': Tag<
        'redress-escalation-panel',
        'service' | 'credentials' | 'reference' | 'headingLevel',
        'redress-command' | 'redress-command-done' | 'redress-problem'
      >;
      /** Takes a complaint or other feedback, one question a page as the policy asks them, and sees that it arrives. */
      'redress-intake-form': Tag<
        'redress-intake-form',
        'service' | 'policy' | 'kind' | 'prefill' | 'credentials' | 'headingLevel',
        | 'redress-intake-submit'
        | 'redress-intake-file'
        | 'redress-intake-submitted'
        | 'redress-intake-step'
        | 'redress-problem'
      >;
      /** Gives one service to every Redress element inside it, by the community context protocol. */
      'redress-provider': Tag<'redress-provider', 'service' | 'credentials' | 'connection', never>;
    }
  }
}
