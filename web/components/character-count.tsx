import type { VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import { Hint } from './hint.tsx';
import { Textarea, type TextareaProps } from './textarea.tsx';

/** A text in the forms that the language's numbers ask for; `%{count}` stands for the number. */
type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

interface CharacterCountProps extends Omit<TextareaProps, 'describedBy' | 'autocomplete'> {
  readonly maxlength: number;
  /** Whether characters are counted as JavaScript has them or as a reader sees them. */
  readonly countType?: 'length' | 'characters' | undefined;
  /** The share of the limit, in %, from which on what is left is told. */
  readonly threshold?: number | undefined;
  /** How much may be written, said with its number: what those without JavaScript read. */
  readonly textareaDescriptionText: string;
  readonly countMessage?: { readonly classes?: string | undefined } | undefined;
  readonly charactersUnderLimitText?: Plural | undefined;
  readonly charactersAtLimitText?: string | undefined;
  readonly charactersOverLimitText?: Plural | undefined;
}

/** A field of several lines that says how much may be written in it. */
export function CharacterCount(props: CharacterCountProps): VNode {
  const { maxlength, countType, threshold, textareaDescriptionText, countMessage, ...rest } = props;
  const { charactersUnderLimitText, charactersAtLimitText, charactersOverLimitText, ...textarea } = rest;
  const infoId = `${textarea.id ?? textarea.name}-info`;
  const attributes: Attributes = {
    'data-module': 'govuk-character-count',
    'data-maxlength': maxlength,
    'data-threshold': threshold,
    'data-count-type': countType,
    ...pluralAttributes('characters-under-limit', charactersUnderLimitText),
    'data-i18n.characters-at-limit': charactersAtLimitText,
    ...pluralAttributes('characters-over-limit', charactersOverLimitText),
  };
  return (
    <Textarea
      {...textarea}
      describedBy={infoId}
      classes={classNames('govuk-js-character-count', textarea.classes)}
      formGroup={{
        classes: classNames('govuk-character-count', textarea.formGroup?.classes),
        attributes: { ...attributes, ...textarea.formGroup?.attributes },
      }}
      after={
        <Hint id={infoId} classes={classNames('govuk-character-count__message', countMessage?.classes)}>
          {textareaDescriptionText}
        </Hint>
      }
    />
  );
}

const pluralAttributes = (key: string, texts: Plural = {}): Attributes =>
  Object.fromEntries(Object.entries(texts).map(([rule, text]) => [`data-i18n.${key}.${rule}`, text]));
