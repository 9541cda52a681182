import type { VNode } from 'preact';
import type { Language, Twins } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { otherLanguage } from '../../layout/other-language.ts';
import type { Reading, TextChoice } from './reading.ts';

/** The languages a choice asks for, in their order on the page. */
export const languagesOf = (choice: TextChoice): readonly Language[] => (choice === 'both' ? ['fr', 'nl'] : [choice]);

/** What there is of a text in the reader's language, else in the other one: a title is never left out. */
export function titleIn(language: Language, text: Twins): { readonly language: Language; readonly text: string } {
  const own = text[language];
  const other = otherLanguage(language);
  return own === undefined ? { language: other, text: text[other] ?? '' } : { language, text: own };
}

/** A text in a language that may not be the page's: those who hear it have to know. */
export const InLanguage = ({ page, language, text }: { page: Language; language: Language; text: string }): VNode =>
  language === page ? <>{text}</> : <span lang={language}>{text}</span>;

/** A heading's words in the language or languages that are read. */
export function TwinTitle({ reading, text }: { readonly reading: Reading; readonly text: Twins }): VNode {
  const { language: page, choice } = reading;
  if (choice !== 'both') return <InLanguage page={page} {...titleIn(choice, text)} />;
  const present = languagesOf(choice).flatMap((language) => {
    const its = text[language];
    return its === undefined ? [] : [{ language, text: its }];
  });
  return (
    <>
      {present.map((each, index) => (
        <>
          {index > 0 && ' / '}
          <InLanguage key={each.language} page={page} {...each} />
        </>
      ))}
    </>
  );
}

interface TwinTextProps {
  readonly reading: Pick<Reading, 'language' | 'choice'>;
  readonly text: Twins;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
}

/** The body of a provision in the language or languages that are read; one that is missing is said to be. */
export function TwinText({ reading, text, id, classes = 'govuk-body' }: TwinTextProps): VNode {
  const { choice } = reading;
  const paragraph = `${classes} app-lines`;
  if (choice === 'both') {
    return (
      <div id={id} class="app-twins app-twins--named">
        {languagesOf(choice).map((language) => (
          <div key={language} lang={language}>
            {text[language] === undefined ? (
              <Missing reading={reading} missing={language} />
            ) : (
              <p class={paragraph}>{text[language]}</p>
            )}
          </div>
        ))}
      </div>
    );
  }
  const shown = titleIn(choice, text);
  return (
    <>
      <p id={id} class={paragraph} lang={shown.language === reading.language ? undefined : shown.language}>
        {shown.text}
      </p>
      {shown.language !== choice && <Missing reading={reading} missing={choice} />}
    </>
  );
}

/** That a text has no version in a language yet; said in the page's own. */
const Missing = ({
  reading: { language },
  missing,
}: {
  readonly reading: Pick<Reading, 'language'>;
  readonly missing: Language;
}): VNode => (
  <p class="govuk-body-s app-missing" lang={language}>
    {textsIn(language)('contracts.reading.missing', { language: missing })}
  </p>
);
