import type { Language } from '../../../../domain/language.ts';

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with its attributes and what stands in it. A `false` or absent attribute is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(attribute, '');
    else if (typeof value === 'string') element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

/** A button that does something on this page. */
export function button(text: string, does: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = make('button', { type: 'button', class: 'govuk-button govuk-button--secondary', ...attributes }, text);
  made.addEventListener('click', does);
  return made;
}

/** A text with what it leaves open filled in: `{name}`. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce((whole, [name, value]) => whole.replaceAll(`{${name}}`, value), text);

/** The language of the page. */
export const pageLanguage = (): Language => (document.documentElement.lang === 'nl' ? 'nl' : 'fr');
