import {until} from '../support/until.ts';
import type {Given, Put, State} from './state.ts';

/** Opens a state on this ground. `placed` hears what the page gave the element. */
export async function openState(state: State, ground: HTMLElement, placed: (tag: string, given: Given) => void) {
  const put: Put = async (tag, given) => {
    placed(tag, given);
    const {connection, address = '', attributes = {}, properties = {}, inside = ''} = given;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (inside) element.append(paragraph(inside));
    Object.assign(element, properties);
    // Among the headings of the gallery; a page says its own.
    if ('headingLevel' in element) element.headingLevel = 4;
    const provider = document.createElement('redress-provider');
    Object.assign(provider, {connection, service: address});
    provider.append(element);
    ground.replaceChildren(provider);
    // The words of a language are fetched; what is said once is said in it.
    const {lang} = ground;
    await until(() => {
      const own = element.shadowRoot?.querySelector('[lang]');
      return element.shadowRoot?.firstElementChild && (!own || own.getAttribute('lang') === lang);
    }, `${tag} in ${lang}`);
    return element;
  };
  // Nothing that is opened takes the focus from whoever looks at something else.
  ground.inert = true;
  ground.setAttribute('aria-busy', 'true');
  try {
    await state.open(put);
  } catch (error) {
    const said = paragraph(`This state was not reached: ${(error as Error).message}`);
    said.className = 'unreached';
    ground.prepend(said);
  }
  ground.inert = false;
  ground.removeAttribute('aria-busy');
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
