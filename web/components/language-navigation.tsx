import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Item {
  /** The language's own name for itself. */
  readonly text: ComponentChildren;
  readonly lang: string;
  /** The page in that language; absent for the one it is in. */
  readonly href?: string | undefined;
  readonly current?: boolean | undefined;
  /** What is read aloud after the name, in that language. */
  readonly languageDescriptionText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface LanguageNavigationProps {
  /** What the landmark is called. */
  readonly ariaLabel: string;
  readonly items: readonly Item[];
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The languages a page can be read in. */
export const LanguageNavigation = ({ ariaLabel, items, classes, attributes }: LanguageNavigationProps): VNode => (
  <nav class={classNames('govuk-language-navigation', classes)} aria-label={ariaLabel} {...attributes}>
    <ul class="govuk-language-navigation__list">
      {items.map((item) => (
        <li key={item.lang} class="govuk-language-navigation__list-item">
          <LanguageLink {...item} />
        </li>
      ))}
    </ul>
  </nav>
);

function LanguageLink({
  text,
  lang,
  href,
  current = false,
  languageDescriptionText,
  classes,
  attributes,
}: Item): VNode {
  if (current || href === undefined) {
    return (
      <span
        class={classNames('govuk-language-navigation__text', classes)}
        aria-current="true"
        {...{ lang }}
        {...attributes}
      >
        {text}
      </span>
    );
  }
  return (
    <a
      class={classNames('govuk-language-navigation__link', classes)}
      rel="alternate"
      hreflang={lang}
      {...{ href, lang }}
      {...attributes}
    >
      {text}
      {languageDescriptionText !== undefined && <span class="govuk-visually-hidden"> {languageDescriptionText}</span>}
    </a>
  );
}
