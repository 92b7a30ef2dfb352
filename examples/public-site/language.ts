// The language switch. The page carries its words in both languages and style.css shows those of `lang`; the form notices
// `lang` by itself and keeps what was typed.

const buttons = document.querySelectorAll<HTMLButtonElement>('.languages button');

for (const button of buttons) {
  button.addEventListener('click', () => {
    document.documentElement.lang = button.lang;
    for (const one of buttons) one.ariaPressed = String(one === button);
    const said = (part: string) => document.querySelector(`${part} .${button.lang}`)?.textContent;
    document.title = `${said('h1')} · ${said('.brand')}`;
  });
}
