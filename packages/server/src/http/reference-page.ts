import {createHash} from 'node:crypto';
import {type RestErrorCode, statusOf} from '@redress/rest';
import {html, raw} from 'hono/html';
import {errorMeanings} from './error-meanings.ts';
import type {OpenApi} from './open-api.ts';
import {referenceStyle} from './reference-style.ts';
import {schemaOutline} from './schema-outline.ts';

type Html = ReturnType<typeof html>;
type Operation = NonNullable<NonNullable<OpenApi['paths'][string]>['get']>;
type Content = Readonly<Record<string, {readonly schema?: object}>>;

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** What the page may do: show itself in its own style, and nothing else. */
export const referencePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(referenceStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The description of the service as a page for people, without script. */
export function referencePage(document: OpenApi): Html {
  const {info, paths, components} = document;
  const routes: Route[] = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations ?? {}).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: operation as Operation,
    })),
  );
  const subjects = [...new Set(routes.flatMap(({operation}) => operation.tags ?? []))];
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${info.title}</title>
    <style>${raw(referenceStyle)}</style>
  </head>
  <body>
    <a class="skip" href="#main">Skip to the routes</a>
    <header>
      <h1>${info.title}</h1>
      <p>${info.description}</p>
      <p>For programs: <a href="openapi.json">this description as OpenAPI ${document.openapi}</a>.</p>
    </header>
    <nav aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      <ul>
        <li><a href="#callers">How to prove who you are</a></li>
        ${subjects.map(
          (subject) => html`<li>
            ${subject}
            <ul>
              ${about(subject, routes).map(
                (route) => html`<li><a href="#${anchor(route)}">${route.operation.summary}</a></li>`,
              )}
            </ul>
          </li>`,
        )}
        <li><a href="#errors">What can go wrong</a></li>
        <li><a href="#schemas">What is sent and answered</a></li>
      </ul>
    </nav>
    <main id="main">
      <section aria-labelledby="callers">
        <h2 id="callers">How to prove who you are</h2>
        <p>In the Authorization header. Each route says which of these it takes.</p>
        <dl>
          ${Object.entries(components.securitySchemes ?? {}).map(
            ([name, scheme]) => html`<dt>${callerNames[name] ?? name}</dt>
              <dd>${'description' in scheme ? scheme.description : ''}</dd>`,
          )}
        </dl>
      </section>
      ${subjects.map(
        (subject) => html`<section>
          <h2>${subject}</h2>
          ${about(subject, routes).map(routeSection)}
        </section>`,
      )}
      <section aria-labelledby="errors">
        <h2 id="errors">What can go wrong</h2>
        <p>
          Every error has the media type application/problem+json and a stable <code>code</code>. A program goes by the code; the
          title is for people and may change.
        </p>
        <dl>
          ${(Object.keys(errorMeanings) as RestErrorCode[]).map(
            (code) => html`<dt id="${errorAnchor(code)}"><code>${code}</code>, ${statusOf[code]}</dt>
              <dd>${errorMeanings[code]}</dd>`,
          )}
        </dl>
      </section>
      <section aria-labelledby="schemas">
        <h2 id="schemas">What is sent and answered</h2>
        ${Object.entries(components.schemas ?? {}).map(
          ([name, schema]) => html`<section aria-labelledby="schema-${name}">
            <h3 id="schema-${name}">${name}</h3>
            ${schemaOutline(schema)}
          </section>`,
        )}
      </section>
    </main>
  </body>
</html>`;
}

function about(subject: string, routes: readonly Route[]): readonly Route[] {
  return routes.filter(({operation}) => operation.tags?.includes(subject));
}

function anchor({method, path}: Route): string {
  return `${method}-${path}`.replace(/[^\w]+/g, '-').toLowerCase();
}

function errorAnchor(code: string): string {
  return `error-${code.replace('/', '-')}`;
}

const callerNames: Readonly<Record<string, string>> = {
  followUpKey: 'Whoever holds the follow-up key of the case',
  portalToken: 'A customer whom a portal vouches for',
  staffToken: 'Staff',
};

function callersOf({security = []}: Operation): readonly string[] {
  return security.map((one) => {
    const [[scheme, roles] = ['', []]] = Object.entries(one);
    if (scheme === '') return 'Anybody';
    return roles.length > 0 ? 'Staff who look after the service' : (callerNames[scheme] ?? scheme);
  });
}

function routeSection(route: Route): Html {
  const {method, path, operation} = route;
  const {summary, description, parameters = [], requestBody, responses = {}} = operation;
  const body = requestBody && 'content' in requestBody ? (requestBody.content as Content) : undefined;
  const answers = Object.entries(responses) as [string, {description: string; content?: Content; headers?: object}][];
  const good = answers.filter(([status]) => Number(status) < 400);
  const bad = answers.filter(([status]) => Number(status) >= 400);
  return html`<article aria-labelledby="${anchor(route)}">
    <h3 id="${anchor(route)}">${summary}</h3>
    <p><code class="route">${method} ${path}</code></p>
    ${description === undefined ? '' : html`<p>${description}</p>`}
    <h4>Who may call</h4>
    <ul>
      ${callersOf(operation).map((caller) => html`<li>${caller}</li>`)}
    </ul>
    ${
      parameters.length === 0
        ? ''
        : html`<h4>Request</h4>
            <dl>
              ${parameters.map((one) =>
                'name' in one
                  ? html`<dt><code>${one.name}</code>, ${placeOf[one.in] ?? one.in}${one.required ? ', needed' : ''}</dt>
                      <dd>${one.description}</dd>`
                  : '',
              )}
            </dl>`
    }
    ${body === undefined ? '' : html`<h4>Body</h4>${contents(body)}`}
    <h4>Answers</h4>
    <dl>
      ${good.map(
        ([status, {description: says, content = {}, headers = {}}]) => html`<dt>${status}</dt>
          <dd>
            <p>${says}</p>
            ${contents(content)}
            ${Object.entries(headers as Record<string, {description: string}>).map(
              ([name, header]) => html`<p><code>${name}</code>: ${header.description}</p>`,
            )}
          </dd>`,
      )}
    </dl>
    <details>
      <summary>What can go wrong<span class="visually-hidden">: ${summary}</span></summary>
      <dl>
        ${bad.flatMap(([status, {description: says}]) =>
          says.split('\n').map((line) => {
            const [, code, meaning] = /^([a-z-]+\/[a-z-]+): (.*)$/.exec(line) ?? [undefined, undefined, line];
            return html`<dt>
                ${code === undefined ? '' : html`<a href="#${errorAnchor(code)}"><code>${code}</code></a>, `}${status}
              </dt>
              <dd>${meaning}</dd>`;
          }),
        )}
      </dl>
    </details>
  </article>`;
}

const placeOf: Readonly<Record<string, string>> = {
  path: 'in the address',
  query: 'in the query of the address',
  header: 'a header',
};

function contents(content: Content): readonly Html[] {
  return Object.entries(content).map(
    ([type, {schema}]) => html`<p><code>${type}</code></p>
      ${schema === undefined ? '' : schemaOutline(schema)}`,
  );
}
