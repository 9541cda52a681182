import type { VNode } from 'preact';
import type { ProvisionChange, Redline, RedlineSegment } from '../../domain/contract/redline.ts';
import type { Language } from '../../domain/language.ts';
import { betweenBlanks } from '../../locales/between-blanks.ts';
import { citedPath } from '../../locales/citation.ts';
import { textsIn } from '../../locales/texts.ts';
import { cellName, cellRedline } from '../../locales/cells.ts';
import { shorten } from './shorten.ts';
import { STYLES } from './styles.ts';

/** Provisions one message shows; the others are behind its link. */
const MOST_PROVISIONS = 6;

interface Props {
  readonly language: Language;
  readonly changes: readonly ProvisionChange[];
  readonly link: string;
}

/** What changes in each touched provision, with signs: no reader depends on colours. */
export function Changes({ language, changes, link }: Props): VNode | null {
  if (changes.length === 0) return null;
  const t = textsIn(language);
  const more = changes.length - MOST_PROVISIONS;
  return (
    <>
      <h2 style={STYLES.heading2}>{t('mail.changes.heading')}</h2>
      <p style={STYLES.note}>{t('mail.changes.legend')}</p>
      {changes.slice(0, MOST_PROVISIONS).map((change) => (
        <Change key={change.provisionId} language={language} change={change} link={link} />
      ))}
      {more > 0 && (
        <p style={STYLES.note}>
          {t('mail.changes.more', { count: more })} <a href={link}>{link}</a>
        </p>
      )}
    </>
  );
}

function Change({ language, change, link }: { language: Language; change: ProvisionChange; link: string }): VNode {
  const t = textsIn(language);
  const text = change.text[language];
  const shown = shorten(text ?? []);
  return (
    <>
      <h3 style={STYLES.heading3}>
        {citedPath(language, [...change.path, change])} ({marksOf(language, change).join(', ')})
      </h3>
      {placesOf(language, change).map((place) => (
        <p key={place} style={STYLES.note}>
          {place}
        </p>
      ))}
      {text === undefined ? (
        <p style={STYLES.note}>{t('mail.changes.missing')}</p>
      ) : (
        <p style={STYLES.redline}>
          <Signed redline={shown.segments} />
        </p>
      )}
      {shown.cut && (
        <p style={STYLES.note}>
          {t('mail.changes.shortened')} <a href={link}>{link}</a>
        </p>
      )}
      {change.cells.map((cell) => (
        <p key={cellName(language, cell)} style={STYLES.redline}>
          <strong>{cellName(language, cell)}</strong> <Signed redline={cellRedline(language, cell)} />
        </p>
      ))}
    </>
  );
}

/** What becomes of it, in a word each: what only moved did not change. */
function marksOf(language: Language, { mark, moved, renumbered }: ProvisionChange): readonly string[] {
  const t = textsIn(language);
  const elsewhere = [
    ...(moved === undefined ? [] : [t('redline.moved')]),
    ...(renumbered === undefined ? [] : [t('redline.renumbered')]),
  ];
  return mark === 'UNCHANGED' && elsewhere.length > 0 ? elsewhere : [t(`mark.${mark}`), ...elsewhere];
}

/** From where to where it moved, and which number it has now. */
function placesOf(language: Language, { moved, renumbered }: ProvisionChange): readonly string[] {
  const t = textsIn(language);
  const { before = t('redline.noNumber'), after = t('redline.noNumber') } = renumbered ?? {};
  return [
    ...(moved === undefined
      ? []
      : [t('redline.movedTo', { from: citedPath(language, moved.from), to: citedPath(language, moved.to) })]),
    ...(renumbered === undefined ? [] : [t('redline.numberNow', { before, after })]),
  ];
}

const Signed = ({ redline }: { redline: Redline }): VNode => (
  <>
    {redline.map((segment, index) => (
      <Segment key={index} {...segment} />
    ))}
  </>
);

function Segment({ kind, text }: RedlineSegment): VNode {
  if (kind === 'KEPT') return <>{text}</>;
  const { before, words, after } = betweenBlanks(text);
  return (
    <>
      {before}
      {kind === 'INSERTED' ? (
        <ins style={STYLES.inserted}>[+ {words} +]</ins>
      ) : (
        <del style={STYLES.deleted}>[- {words} -]</del>
      )}
      {after}
    </>
  );
}
