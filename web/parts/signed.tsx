import type { ComponentChildren, VNode } from 'preact';
import type { RedlineSegment } from '../../domain/contract/redline.ts';
import type { Language } from '../../domain/language.ts';
import { betweenBlanks } from '../../locales/between-blanks.ts';
import { textsIn } from '../../locales/texts.ts';
import type { Fold } from './folded.ts';

type Piece = RedlineSegment | Fold;

/** Without it a line may end after the stroke of a sign. */
const JOINED = '\u2060';

/** A redline with its signs; those who hear it are told where a stretch begins and ends. */
export const Signed = ({
  language,
  redline,
}: {
  readonly language: Language;
  readonly redline: readonly Piece[];
}): VNode => (
  <>
    {redline.map((piece, index) =>
      piece.kind === 'FOLDED' ? (
        <span key={index} class="app-folded">
          […{JOINED}&nbsp;{textsIn(language)('redline.words', { count: piece.count })}&nbsp;{JOINED}…]
        </span>
      ) : (
        <Segment key={index} language={language} {...piece} />
      ),
    )}
  </>
);

function Segment({ kind, text, language }: RedlineSegment & { readonly language: Language }): VNode {
  if (kind === 'KEPT') return <>{text}</>;
  const { before, words, after } = betweenBlanks(text);
  const t = textsIn(language);
  return (
    <>
      {before}
      {kind === 'INSERTED' ? (
        <ins>
          <Stretch from={t('changes.inserted.from')} to={t('changes.inserted.to')} sign="+">
            {words}
          </Stretch>
        </ins>
      ) : (
        <del>
          <Stretch from={t('changes.deleted.from')} to={t('changes.deleted.to')} sign="-">
            {words}
          </Stretch>
        </del>
      )}
      {after}
    </>
  );
}

interface StretchProps {
  readonly from: string;
  readonly to: string;
  readonly sign: string;
  readonly children: ComponentChildren;
}

const Stretch = ({ from, to, sign, children }: StretchProps): VNode => (
  <>
    <span class="govuk-visually-hidden">{from} </span>
    <span aria-hidden="true">{`[${sign}${JOINED}\u00a0`}</span>
    {children}
    <span aria-hidden="true">{`\u00a0${sign}]`}</span>
    <span class="govuk-visually-hidden"> {to} </span>
  </>
);
