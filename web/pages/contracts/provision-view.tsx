import type { VNode } from 'preact';
import { citation } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Tag } from '../../components/tag.tsx';
import { originUrl, type Reading, type ReadingNode } from './reading.ts';
import { isRow, ReadingTable } from './reading-table.tsx';
import { TwinText, TwinTitle } from './twin-text.tsx';

interface Props {
  readonly reading: Reading;
  readonly node: ReadingNode;
  /** The rank that a heading here has. */
  readonly level: number;
}

const HEADED: ReadonlySet<ReadingNode['kind']> = new Set([
  'PART',
  'ARTICLE',
  'STRATEGIC_OBJECTIVE',
  'OPERATIONAL_OBJECTIVE',
]);

/** What has a link to its origin though no act changed it: more of them would stand in a reader's way. */
const LEADING_ON: ReadonlySet<ReadingNode['kind']> = new Set(['ARTICLE', 'OPERATIONAL_OBJECTIVE']);

/** A provision and what stands under it, as the contract prints them. */
function ProvisionView(props: Props): VNode {
  const { node, reading } = props;
  if (isHeaded(node)) return <Section {...props} />;
  const below = (nodes: readonly ReadingNode[]) => (
    <ProvisionViews nodes={nodes} reading={reading} level={props.level} />
  );
  if (node.kind === 'TABLE') {
    const others = node.children.filter((child) => !isRow(child));
    return (
      <ReadingTable node={node} reading={reading}>
        {below(others)}
      </ReadingTable>
    );
  }
  return (
    <>
      <Body {...props} />
      <ChangedBy reading={reading} node={node} />
      {below(node.children)}
    </>
  );
}

/** Several in their order; processes and projects that follow each other make one list. */
export const ProvisionViews = ({
  nodes,
  ...rest
}: Omit<Props, 'node'> & { readonly nodes: readonly ReadingNode[] }): VNode => (
  <>
    {runsOf(nodes).map((run) => {
      const [first] = run;
      if (first === undefined) return null;
      if (first.kind !== 'ITEM') return <ProvisionView key={first.id} node={first} {...rest} />;
      return <Items key={first.id} items={run} reading={rest.reading} />;
    })}
  </>
);

/** A numbered paragraph with others under it is a heading of its own: art. 16's mission, vision, values. */
const isHeaded = ({ kind, children }: ReadingNode): boolean =>
  HEADED.has(kind) || (kind === 'PARAGRAPH' && children.length > 0);

/** Neighbours that are items stand together, all others alone. */
function runsOf(nodes: readonly ReadingNode[]): readonly (readonly ReadingNode[])[] {
  const runs: ReadingNode[][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (node.kind === 'ITEM' && last?.[0]?.kind === 'ITEM') last.push(node);
    else runs.push([node]);
  }
  return runs;
}

function Section({ node, level, reading }: Props): VNode {
  const Heading = headingOf(level);
  return (
    <section class={`app-reading-${node.kind.toLowerCase().replaceAll('_', '-')}`}>
      <Heading id={node.id} class={level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}>
        {citedAs(reading, node)}
        {' – '}
        <TwinTitle reading={reading} text={node.text} />
      </Heading>
      <Facts node={node} reading={reading} />
      {LEADING_ON.has(node.kind) ? (
        <OriginLink node={node} reading={reading} />
      ) : (
        <ChangedBy node={node} reading={reading} />
      )}
      <ProvisionViews nodes={node.children} reading={reading} level={level + 1} />
    </section>
  );
}

const citedAs = ({ language }: Reading, node: ReadingNode): string =>
  node.kind === 'PARAGRAPH' && node.number !== undefined ? node.number : citation(language, node);

function headingOf(level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  switch (level) {
    case 2:
      return 'h2';
    case 3:
      return 'h3';
    case 4:
      return 'h4';
    case 5:
      return 'h5';
    default:
      return 'h6';
  }
}

/** What an objective's row says beside its title. */
function Facts({ node: { maturity, holders = [] }, reading }: Pick<Props, 'node' | 'reading'>): VNode | null {
  if (maturity === undefined && holders.length === 0) return null;
  const t = textsIn(reading.language);
  return (
    <p class="govuk-body">
      {maturity !== undefined && t('contracts.reading.maturity', { ...maturity })}{' '}
      {holders.length > 0 && t('contracts.reading.holders', { count: holders.length, holders })}
    </p>
  );
}

/** To where a text comes from: that acts changed it is said at once. */
function OriginLink({ node, reading }: Pick<Props, 'node' | 'reading'>): VNode {
  const { language } = reading;
  const { acts } = node;
  const t = textsIn(language);
  return (
    <p class="govuk-body-s app-no-print">
      <a class="govuk-link" href={originUrl(reading, node.id)}>
        {acts.length === 0
          ? t('contracts.reading.origin')
          : t('contracts.reading.changedBy', { count: acts.length, acts: acts.map(String) })}
        <span class="govuk-visually-hidden"> ({citation(language, node)})</span>
      </a>
    </p>
  );
}

/** That acts changed it, with the way to which. */
const ChangedBy = ({ node, reading }: Pick<Props, 'node' | 'reading'>): VNode | null =>
  node.acts.length === 0 ? null : <OriginLink node={node} reading={reading} />;

function Body({ node, reading }: Props): VNode {
  const { id, text, kind, number } = node;
  if (kind === 'FOOTNOTE') {
    return (
      <div id={id} class="app-footnote">
        <span class="app-footnote__mark">({number})</span>
        <TwinText reading={reading} text={text} classes="govuk-body-s" />
      </div>
    );
  }
  return (
    <TwinText
      reading={reading}
      id={id}
      text={text}
      classes={kind === 'INTENTION_NOTE' ? 'govuk-body app-note' : 'govuk-body'}
    />
  );
}

function Items({ items, reading }: { readonly items: readonly ReadingNode[]; readonly reading: Reading }): VNode {
  const t = textsIn(reading.language);
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {items.map((item) => (
        <li key={item.id} id={item.id}>
          {item.itemKind !== undefined && (
            <Tag classes={item.itemKind === 'PROJECT' ? 'govuk-tag--purple' : 'govuk-tag--grey'}>
              {t(`itemKind.${item.itemKind}`)}
            </Tag>
          )}{' '}
          <TwinText reading={reading} text={item.text} classes="govuk-body app-item" />
          <ChangedBy node={item} reading={reading} />
        </li>
      ))}
    </ul>
  );
}
