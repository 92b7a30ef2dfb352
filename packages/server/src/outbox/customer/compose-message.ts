import {type Recorded, stageRule} from '@redress/policy';
import {localDay, type PlainDate} from '@redress/policy/calendar';
import {type Block, heading, list, paragraph, prose, say, wordsCy, wordsEn} from '@redress/policy/letters';
import type {Brief} from './brief.ts';
import {letterOf, type Written} from './letter-of.ts';
import {promised} from './promised.ts';
import {messageWordsCy} from './words-cy.ts';
import {type MessageTitle, messageWordsEn} from './words-en.ts';

/**
 * The whole message: to somebody who is known to be reached there. It says what the case says; `link` is where it can be
 * followed.
 */
export function composeMessage(brief: Brief, link: string | undefined): Written {
  const {kind, event, state} = brief;
  const {own} = wordsOf(brief);
  switch (kind) {
    case 'receipt':
      return framed(brief, 'receipt', receipt(brief), link);
    case 'update':
      return framed(brief, 'update', said(own.update(state.kind), event), link);
    case 'message':
      return framed(brief, 'message', said(own.message(state.kind), event), link);
    case 'news':
      return framed(brief, 'news', [paragraph(own.news(state.kind))], link, 'read');
    default:
      return withLink(brief, letterOf(brief, kind), link);
  }
}

/**
 * What goes to an address that anybody may have given: that something came, or is new, in fixed words. No name, nothing that
 * anybody wrote, and no link but the one to the organisation's own page. `confirms`: following it confirms the address. `code`
 * is shown where there is a page on which people type it.
 */
export function composeFixed(brief: Brief, {link, confirms, code}: WayOn): Written {
  const {state, reference, language, policy, kind} = brief;
  const {own, letters} = wordsOf(brief);
  const isReceipt = kind === 'receipt';
  const {phone} = policy.contact;
  const further = [
    ...(link === undefined ? [] : [linked(confirms ? own.confirm : isReceipt ? own.follow : own.read, link)]),
    ...(link !== undefined && confirms ? [paragraph(own.why)] : []),
    ...(code === undefined ? [] : [paragraph(own.code), ownLine(code)]),
  ];
  return {
    language,
    subject: own.subject(state.kind, reference, isReceipt ? 'receipt' : 'news'),
    blocks: [
      ...(isReceipt ? receipt(brief) : [paragraph(own.news(state.kind))]),
      paragraph(letters.reference(reference)),
      ...(further.length === 0 ? [paragraph(own.ask)] : further),
      paragraph(own.notYou),
      ...(phone === undefined || phone.trim() === '' ? [] : [paragraph(own.phone(phone))]),
      ...signed(brief),
    ],
  };
}

/** How somebody at an unconfirmed address goes on. */
export interface WayOn {
  readonly link: string | undefined;
  readonly confirms: boolean;
  readonly code: string | undefined;
}

/** A text message: fixed words, whoever reads them over somebody's shoulder. */
export function composeText(brief: Brief, link: string | undefined): string {
  const {kind, state, policy, reference, language} = brief;
  const {own} = wordsOf(brief);
  const organisation = policy.organisation[language] ?? policy.organisation.en;
  const words = kind === 'receipt' ? own.receivedText : own.newsText;
  return [words(organisation, state.kind, reference), link].filter(Boolean).join(' ');
}

function wordsOf({language}: Pick<Brief, 'language'>) {
  return language === 'cy' ? {own: messageWordsCy, letters: wordsCy} : {own: messageWordsEn, letters: wordsEn};
}

/** That it came, and every date that was promised with it. */
function receipt(brief: Brief): readonly Block[] {
  const {event, policy, state, language} = brief;
  const {letters} = wordsOf(brief);
  const dates = ('told' in event ? event.told : []).flatMap((date) => promised(policy, language, date));
  const again = event.type === 'escalationRequested' ? stageRule(policy, event.stage).name : undefined;
  const day = dayReceived(brief);
  return [
    paragraph(again ? letters.asked(again[language] ?? again.en, day) : letters.received(state.kind, day)),
    ...(dates.length > 0 ? [heading(letters.item.timescales), ...list(dates)] : []),
  ];
}

function dayReceived({event, policy}: Brief): PlainDate {
  const received = event.type === 'submitted' ? (event.receivedAt ?? event.at) : event.at;
  return localDay(received, policy.calendar.timeZone);
}

/** What somebody of the staff wrote to the customer, as they wrote it. */
function said(before: string, event: Recorded): readonly Block[] {
  return [paragraph(before), ...('text' in event ? prose(event.text) : [])];
}

function framed(
  brief: Brief,
  title: MessageTitle,
  blocks: readonly Block[],
  link: string | undefined,
  why: 'follow' | 'read' = 'follow',
): Written {
  const {state, reference, language, to} = brief;
  const {own, letters} = wordsOf(brief);
  return {
    language,
    subject: own.subject(state.kind, reference, title),
    blocks: [
      paragraph(letters.greeting(to.name)),
      ...blocks,
      paragraph(letters.reference(reference)),
      ...(link === undefined ? [] : [linked(own[why], link)]),
      ...signed(brief),
    ],
  };
}

function withLink(brief: Brief, letter: Written, link: string | undefined): Written {
  if (link === undefined) return letter;
  return {...letter, blocks: [...letter.blocks, linked(wordsOf(brief).own.follow, link)]};
}

/** The address is its own words: a mail may be read as plain text. */
function linked(words: string, link: string): Block {
  return paragraph(say`${words} ${{text: link, href: link}}`);
}

function ownLine(text: string): Block {
  return {kind: 'address', lines: [text]};
}

function signed({policy, language}: Brief): readonly Block[] {
  const {organisation} = policy;
  const {signed} = wordsOf({language}).letters;
  return [paragraph(signed), ownLine(organisation[language] ?? organisation.en)];
}
