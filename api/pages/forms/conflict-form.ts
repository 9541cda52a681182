import { LANGUAGES } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';
import { choice, hiddenNumber, is, options, prose, text } from '../../../web/forms/fields.ts';
import type { Form } from '../../../web/forms/field.ts';
import type { FormContext } from './task-forms.ts';

/** What is kept in each conflict, and why: a group of fields for each. */
export function conflictForm({ t, detail, language }: FormContext): Form {
  const { version = 0, items = [] } = detail.conflicts ?? {};
  return [
    hiddenNumber('version', version),
    ...items.map(({ conflict, provisionId, provisionKind: kind, number, keeps }) => {
      const name = (field: string): string => `choices.${conflict}.${field}`;
      return {
        legend: t('conflict.legend', {
          number: conflict + 1,
          provision:
            kind === undefined ? provisionId : citation(language, { kind, ...(number !== undefined && { number }) }),
        }),
        fields: [
          hiddenNumber(name('conflict'), conflict),
          choice(
            name('keep'),
            t('conflict.keep'),
            options(
              keeps,
              (keep) => t(`conflict.choose.${keep}`),
              (keep) => t(`conflict.follows.${keep}`),
            ),
          ),
          ...LANGUAGES.map((each) =>
            text(name(`text.${each}`), t('conflict.textIn', { language: each }), {
              lang: each,
              when: is(name('keep'), 'TEXT'),
            }),
          ),
          prose(name('reason'), t('conflict.reason'), { hint: t('conflict.reasonHint') }),
        ],
      };
    }),
  ];
}
