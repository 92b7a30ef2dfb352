// The language switch. The page carries its words in both languages and its style shows those of `lang`; the elements notice
// `lang` by themselves and keep what was typed. A link can ask for a language, as in `?language=cy`.

const buttons = document.querySelectorAll<HTMLButtonElement>('.languages button');
const asked = new URLSearchParams(location.search).get('language');
let subject: string | undefined;

for (const button of buttons) {
  button.addEventListener('click', () => show(button));
  if (button.lang === asked) show(button);
}

/** Gives the page its title: what it is about, or else its first heading, and whose it is. */
export function entitle(about?: string) {
  subject = about;
  const said = (part: string) => document.querySelector(`${part} .${document.documentElement.lang}`)?.textContent;
  document.title = `${about ?? said('h1')} · ${said('.brand')}`;
}

function show(button: HTMLButtonElement) {
  document.documentElement.lang = button.lang;
  for (const one of buttons) one.ariaPressed = String(one === button);
  entitle(subject);
}
