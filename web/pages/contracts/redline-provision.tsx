import type { VNode } from 'preact';
import type { Redline } from '../../../domain/contract/redline.ts';
import type { Language, Twins } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { ChangeHead } from '../../parts/change-head.tsx';
import { folded } from '../../parts/folded.ts';
import { CellLine } from '../../parts/redline.tsx';
import { Signed } from '../../parts/signed.tsx';
import { cellName } from '../../../locales/cells.ts';
import { OriginLink } from './change-origin.tsx';
import type { ActedChange, RedlineView } from './redline-entries.ts';
import { languagesOf } from './twin-text.tsx';

interface Props {
  readonly language: Language;
  readonly shown: RedlineView;
  readonly change: ActedChange;
  readonly versions: Versions;
  /** The page of the provision. */
  readonly href: string;
}

/** The numbers of the older version and of the newer one. */
export interface Versions {
  readonly from: number;
  readonly to: number;
}

/** One provision: both versions in one text with signs, or each in a column of its own. */
export function RedlineProvision({ language, shown, change, versions, href }: Props): VNode {
  const languages = languagesOf(shown.text);
  const motives = change.acts.flatMap((act) => act.motives);
  const isSide = shown.view === 'side';
  return (
    <div class="app-provision">
      <ChangeHead language={language} change={change} />
      {change.cells.map((cell) => (
        <CellLine key={cellName(language, cell)} language={language} cell={cell} />
      ))}
      <div class={languages.length > 1 && !isSide ? 'app-twins' : undefined}>
        {languages.map((each) => (
          <div key={each} lang={each === language ? undefined : each}>
            {isSide ? (
              <Sides language={each} shown={shown} change={change} versions={versions} />
            ) : (
              <>
                {languages.length > 1 && <h4 class="govuk-heading-s">{textsIn(each)('changes.own')}</h4>}
                <Words language={each} shown={shown} redline={change.text[each]} />
              </>
            )}
            <Motives language={each} motives={motives} />
          </div>
        ))}
      </div>
      <OriginLink language={language} change={change} href={href} />
    </div>
  );
}

interface WordsProps {
  readonly language: Language;
  readonly shown: RedlineView;
  readonly redline: Redline | undefined;
}

function Words({ language, shown, redline }: WordsProps): VNode {
  if (redline === undefined) return <p class="govuk-body">{textsIn(language)('mail.changes.missing')}</p>;
  return (
    <p class="govuk-body app-redline">
      <Signed language={language} redline={shown.unchanged === 'fold' ? folded(redline) : redline} />
    </p>
  );
}

type SidesProps = Pick<Props, 'language' | 'shown' | 'change' | 'versions'>;

/** The older version with what goes, beside the newer one with what comes. */
function Sides({ language, shown, change, versions }: SidesProps): VNode {
  const t = textsIn(language);
  const redline = change.text[language];
  const sides = [
    { number: versions.from, without: 'INSERTED', isAbsent: change.mark === 'INSERTED' },
    { number: versions.to, without: 'DELETED', isAbsent: change.mark === 'DELETED' },
  ] as const;
  return (
    <div class="app-sides">
      {sides.map(({ number, without, isAbsent }) => (
        <div key={number} class="app-sides__side">
          <h4 class="govuk-heading-s">
            {shown.text === 'both' && `${t('changes.own')} – `}
            {t('redline.version', { number })}
          </h4>
          {isAbsent ? (
            <p class="govuk-body app-missing">{t('redline.absent')}</p>
          ) : (
            <Words language={language} shown={shown} redline={redline?.filter(({ kind }) => kind !== without)} />
          )}
        </div>
      ))}
    </div>
  );
}

const Motives = ({ language, motives }: { readonly language: Language; readonly motives: readonly Twins[] }): VNode => (
  <>
    {motives.map((motive, index) => (
      <p key={index} class="govuk-body">
        <strong>{textsIn(language)('changes.motive')}</strong> <br />
        {motive[language] ?? textsIn(language)('changes.noMotive')}
      </p>
    ))}
  </>
);
