import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { Table } from '../../components/table.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { actionHead, canEnd, endCell, spanCells } from '../../parts/span-cells.tsx';
import type { MandateShown, PersonPageProps } from './person-page.tsx';

/** A person's mandates. */
export function Mandates({ language, mandates }: PersonPageProps): VNode {
  const t = textsIn(language);
  if (mandates.length === 0) return <p class="govuk-body">{t('people.person.noMandate')}</p>;
  const heads = ['role', 'from', 'until', 'state'] as const;
  const nameOf = ({ role, title }: MandateShown): string =>
    title === undefined ? t(`role.${role}`) : `${t(`role.${role}`)} – ${title[language]}`;
  return (
    <Scroll label={t('people.person.mandates')}>
      <Table
        firstCellIsHeader
        head={[...heads.map((head) => ({ text: t(`people.person.head.${head}`) })), actionHead(language)]}
        rows={mandates.map((mandate) => [
          { text: nameOf(mandate) },
          ...spanCells(language, mandate),
          ...(canEnd(mandate)
            ? [endCell(`/people/mandates/${mandate.id}/end`, t('people.person.endMandate'), nameOf(mandate))]
            : [{ text: '' }]),
        ])}
      />
    </Scroll>
  );
}
