import {randomUUID, timingSafeEqual} from 'node:crypto';
import {type Intake, type IntakeProblem, type Language, languages} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import {isRestError, parseReference, type Reference, RestError} from '@redress/rest';
import {type Caller, checkIntake} from '@redress/rest/service';
import {type Context, Hono, type MiddlewareHandler} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {html} from 'hono/html';
import * as z from 'zod/mini';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import {opensAsPage} from '../http/refuse-pages.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {ConfirmAddress} from '../outbox/customer/confirm-address.ts';
import type {Room} from '../room.ts';
import type {IntakeWatch} from '../spam/intake-watch.ts';
import type {Suspicion} from '../spam/suspicion.ts';
import {formPage} from './form-page.ts';
import {page, pageHeaders} from './page.ts';
import {readForm} from './read-form.ts';
import {confirmedPage, sentPage} from './sent-page.ts';
import {wordsCy} from './words-cy.ts';
import {type PlainFormWords, wordsEn} from './words-en.ts';

/** Nobody without script sends more than this many complaints at once, and then one a minute. */
const usual = {atOnce: 5, perMinute: 1};
/** Room for every answer at its longest, as a form encodes it, in bytes. */
const largestForm = 512 * 1024;
/** Nobody fills it in faster, in milliseconds. */
const fastest = 4_000;

const anonymous: Caller = {kind: 'anonymous'};
const catalogues: Readonly<Record<Language, PlainFormWords>> = {en: wordsEn, cy: wordsCy};
const asPage = {says: 'A page that needs no script.', mediaType: 'text/html', schema: z.string()};

/**
 * A form for people without script, and for whoever cannot use the other one. A page of the organisation may hold a form of
 * its own that is sent here. It shows no proof of work, so it is limited by network, confirmed by mail, and what comes from
 * it waits for a person.
 */
export function plainFormRoom(
  {organisation, keys, shell}: OrganisationParts,
  {limited, reading}: Guards,
  watch: IntakeWatch,
  confirmAddress: ConfirmAddress,
): Room {
  const {plainForm = false} = organisation.spam ?? {};
  if (!plainForm) return {};
  const limitComplaints = limited(plainForm === true ? usual : plainForm);
  const [policy] = organisation.policies;
  const portal = organisation.messages?.portal;
  const show = (context: Context, status: 200 | 201 | 403 | 422 | 429 | 500, body: Parameters<Context['html']>[0]) =>
    context.html(body as string, status, pageHeaders);
  const sign = (time: string) => keys.mac(`plain form ${organisation.id} ${time}`).toString('base64url');
  const made = () => {
    const time = shell.now();
    return `${time} ${sign(time)}`;
  };

  /** Whether the form was sent back before anybody can have read it. A form of another page says nothing. */
  const isHasty = (stamp: string | undefined): boolean => {
    const [time = '', signature = ''] = stamp?.split(' ') ?? [];
    const [given, right] = [Buffer.from(signature), Buffer.from(sign(time))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return stamp !== undefined;
    return Date.parse(shell.now()) - Date.parse(time) < fastest;
  };

  const refused = (context: Context, status: 403 | 429 | 500, why: 'elsewhere' | 'busy' | 'other') => {
    const language = languageOf(context.req.query('language'));
    const {refused: words} = catalogues[language];
    const body = html`<h1>${words.title}</h1><p>${words[why]}</p><p><a href="complaint-form?language=${language}">${words.open}</a></p>`;
    return show(context, status, page(language, words.title, body));
  };

  /** Only this page, and pages of the organisation, may send it: no other can make its visitors complain. */
  const fromOurPages: MiddlewareHandler = async (context, next) => {
    const origin = context.req.header('Origin');
    const known = [new URL(context.req.url).host, context.req.header('Host')];
    const ours = origin === undefined || organisation.origins?.includes(origin) || known.includes(hostOf(origin));
    return ours ? next() : refused(context, 403, 'elsewhere');
  };
  /** What goes wrong is said on a page too. */
  const inPages =
    (limit: MiddlewareHandler): MiddlewareHandler =>
    async (context, next) => {
      try {
        return await limit(context, next);
      } catch (error) {
        if (isRestError(error, 'request/too-many')) return refused(context, 429, 'busy');
        throw error;
      }
    };

  const routes = new Hono();
  routes.get(
    '/complaint-form',
    described({
      summary: 'A form that needs no script',
      about: 'Cases',
      callers: ['anybody'],
      parameters: [{in: 'query', name: 'language', says: 'en or cy.'}],
      answers: {200: asPage},
    }),
    opensAsPage,
    reading,
    (context) => {
      const language = languageOf(context.req.query('language'));
      return show(
        context,
        200,
        formPage({language, words: catalogues[language], policy, key: randomUUID(), made: made()}),
      );
    },
  );

  routes.post(
    '/complaint-form',
    described({
      summary: 'Send feedback by a form without script',
      says: 'Fields by their path in an intake (what, when.roughly, service, wanted, complainant.name …), as application/x-www-form-urlencoded. It is kept as any other, and waits for a person unless its address is confirmed.',
      about: 'Cases',
      callers: ['anybody'],
      answers: {
        200: {
          ...asPage,
          says: 'The form in the other language, with what was typed, where the field "show" names one.',
        },
        201: {...asPage, says: 'It is kept. A page with the reference and the key.'},
        403: {...asPage, says: 'It came from a page that may not send it.'},
        422: {...asPage, says: 'The form again, with what was typed and what is wrong with it.'},
        429: {...asPage, says: 'Too much was sent from this network. The form again, with what was typed.'},
      },
    }),
    opensAsPage,
    fromOurPages,
    inPages(limited()),
    bodyLimit({
      maxSize: largestForm,
      onError: () => {
        throw new RestError('request/too-large', 'The form is too large; shorten the longest answer');
      },
    }),
    async (context) => {
      const answers = await formOf(context);
      const language = languageOf(answers['complainant.language']);
      const words = catalogues[language];
      const key = keyOf(answers);
      // Whoever mends an answer has read the form before.
      const kept = {policy, key, made: answers.made ?? made(), answers};
      const other = languages.find((one) => one === answers.show);
      if (other) return show(context, 200, formPage({...kept, language: other, words: catalogues[other]}));
      const again = (problems: readonly IntakeProblem[]) =>
        show(context, 422, formPage({...kept, language, words, problems}));
      const intake = readForm({...answers, 'complainant.language': language}) as Intake;
      const today = localDay(shell.now(), policy.calendar.timeZone);
      const checked = checkIntake(intake, policy, {today, forStaff: false});
      // Before the stricter limit: whoever mends an answer has sent nothing yet.
      if ('problems' in checked) return again(checked.problems);
      try {
        await limitComplaints(context, async () => {});
        const reasons: Suspicion[] = ['unconfirmed'];
        if (answers.website) reasons.push('trap');
        if (isHasty(answers.made)) reasons.push('hasty');
        const receipt = await watch.serviceFor(anonymous, reasons).submit(intake, {key});
        const mailed = intake.complainant?.email !== undefined && organisation.messages?.mail !== undefined;
        return show(context, 201, sentPage(receipt, {language, words, policy, portal, mailed}));
      } catch (error) {
        if (isRestError(error, 'request/invalid')) return again(error.details.problems ?? []);
        if (isRestError(error, 'request/too-many'))
          return show(context, 429, formPage({...kept, language, words, refusal: words.refused.wait}));
        if (isRestError(error)) return refused(context, 500, 'other');
        throw error;
      }
    },
  );

  routes.post(
    '/complaint-form-confirmation',
    described({
      summary: 'Confirm a mail address by a form without script',
      about: 'Cases',
      callers: ['anybody'],
      answers: {
        200: {...asPage, says: 'It is confirmed.'},
        403: {...asPage, says: 'It came from a page that may not send it.'},
        422: {...asPage, says: 'The page again: this is not the code.'},
        429: {...asPage, says: 'Too much was sent from this network.'},
      },
    }),
    opensAsPage,
    fromOurPages,
    inPages(limited()),
    bodyLimit({maxSize: 4_096}),
    async (context) => {
      const {reference = '', key = '', code = '', language: said} = await formOf(context);
      const language = languageOf(said);
      const words = catalogues[language];
      const known = parseReference(reference) ?? (reference as Reference);
      const shown = {language, words, policy, portal};
      try {
        await confirmAddress({kind: 'key-holder', followUpKey: key}, {reference: known, code});
        return show(context, 200, confirmedPage(shown));
      } catch (error) {
        if (!isRestError(error, 'request/invalid') && !isRestError(error, 'case/not-found')) throw error;
        const given = {reference: known, followUpKey: key};
        return show(context, 422, sentPage(given, {...shown, mailed: true, wrongCode: true}));
      }
    },
  );
  return {routes};
}

async function formOf(context: Context): Promise<Record<string, string>> {
  const fields = await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

/** The key of the page. A form of another page may have none; it is not made of what was typed, since it opens the case. */
function keyOf({key}: Readonly<Record<string, string>>): string {
  return key && /^[\x21-\x7e]{16,200}$/.test(key) ? key : randomUUID();
}

function languageOf(said: string | undefined): Language {
  return languages.find((language) => language === said) ?? 'en';
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
