import { expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { render } from 'preact-render-to-string';
import { CharacterCount } from '../../../web/components/character-count.tsx';

it('the texts of what is left go by the numbers of their language', () => {
  const $ = load(
    render(
      <CharacterCount
        name="motive"
        label={{ text: 'Motif' }}
        maxlength={10}
        textareaDescriptionText="10 caractères au plus"
        charactersUnderLimitText={{ one: 'Encore %{count} caractère', other: 'Encore %{count} caractères' }}
        charactersAtLimitText="Plus aucun caractère"
        charactersOverLimitText={{ one: '%{count} caractère de trop', other: '%{count} caractères de trop' }}
      />,
    ),
  );
  expect($('.govuk-character-count').attr()).toEqual({
    class: 'govuk-form-group govuk-character-count',
    'data-module': 'govuk-character-count',
    'data-maxlength': '10',
    'data-i18n.characters-under-limit.one': 'Encore %{count} caractère',
    'data-i18n.characters-under-limit.other': 'Encore %{count} caractères',
    'data-i18n.characters-at-limit': 'Plus aucun caractère',
    'data-i18n.characters-over-limit.one': '%{count} caractère de trop',
    'data-i18n.characters-over-limit.other': '%{count} caractères de trop',
  });
});
