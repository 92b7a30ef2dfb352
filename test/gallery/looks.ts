/** How the elements are looked at: what the page of an organisation decides. */
export interface Looks {
  readonly language: string;
  readonly theme: string;
  readonly ground: string;
  readonly width: string;
}

/** What is chosen. The address of the page carries it, so that a look can be linked to. */
export function chosenLooks(form: HTMLFormElement): Looks {
  return Object.fromEntries(new FormData(form)) as unknown as Looks;
}

/** Chooses what the address says. */
export function chooseFromAddress(form: HTMLFormElement) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const radio = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
    if (radio) radio.checked = true;
  }
}

export function writeToAddress(looks: Looks) {
  const said = new URLSearchParams(Object.entries(looks));
  history.replaceState(null, '', `?${said}${location.hash}`);
}

/** Dresses the page, and everything that stands in it already. */
export function dress({language, theme, ground, width}: Looks) {
  document.documentElement.dataset.ground = ground;
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-theme]')) {
    link.disabled = link.dataset.theme !== theme;
  }
  for (const place of document.querySelectorAll<HTMLElement>('.ground')) dressGround(place, {language, width});
}

export function dressGround(place: HTMLElement, {language, width}: Pick<Looks, 'language' | 'width'>) {
  place.lang = language;
  place.dir = language === 'ar' ? 'rtl' : 'ltr';
  place.dataset.width = width;
}
