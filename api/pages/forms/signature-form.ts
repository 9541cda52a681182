import { LANGUAGES, type Language } from '../../../domain/language.ts';
import type { Texts } from '../../../locales/texts.ts';
import { both, choice, date, file, is, line, options, prose } from '../../../web/forms/fields.ts';
import type { Field, Form } from '../../../web/forms/field.ts';

const signs = is('outcome', 'SIGN');

/** The name under which a language's signed file is sent; its SHA-256 takes the place of the file in the decision. */
export const evidenceField = (language: Language): string => `evidence.${language}.file`;

/** Signing with its evidence in both languages, or returning the file. */
export const signatureForm = (t: Texts, isMinister: boolean, returnTo: Field): Form => [
  choice(
    'outcome',
    t('form.outcome'),
    options(
      ['SIGN', 'RETURN'],
      (each) => t(`choose.SIGN.${each}`),
      (each) => t(`follows.SIGN.${each}`),
    ),
  ),
  date('on', t('form.signedOn'), { when: signs }),
  ...LANGUAGES.map((language) => ({
    legend: t('form.signedIn', { language }),
    fields: [
      choice(
        `evidence.${language}.kind`,
        t('form.evidenceKind'),
        options(
          ['QUALIFIED_ELECTRONIC', 'ATTESTED_SCAN'],
          (each) => t(`evidence.${each}`),
          (each) => t(`follows.evidence.${each}`),
        ),
        { when: signs },
      ),
      {
        ...file(evidenceField(language), t('form.evidenceFile'), { when: signs, hint: t('hint.evidenceFile') }),
        path: `evidence.${language}.sha256`,
      },
      line(`evidence.${language}.attestedBy`, t('form.attestedBy'), {
        when: both(signs, isScan(language)),
        hint: t('hint.attestedBy'),
      }),
    ],
  })),
  line('alsoInTheNameOf', t('form.alsoInTheNameOf'), { when: signs, hint: t('hint.alsoInTheNameOf') }),
  ...(isMinister
    ? [prose('caretakerStatement', t('form.caretakerStatement'), { when: signs, hint: t('hint.caretakerStatement') })]
    : []),
  returnTo,
  prose('reason', t('form.reason'), { when: is('outcome', 'RETURN'), hint: t('hint.reason') }),
];

const isScan = (language: Language) => is(`evidence.${language}.kind`, 'ATTESTED_SCAN');
