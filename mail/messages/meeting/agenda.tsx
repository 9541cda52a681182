import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { Point } from '../../../domain/meetings/meeting/points.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Changes } from '../../parts/changes.tsx';
import { STYLES } from '../../parts/styles.ts';
import type { AgendaView } from './view.ts';

/** The agenda under its letter, with what changed since the one sent before, and the documents of its points. */
export function Agenda({ language, agenda }: { readonly language: Language; readonly agenda: AgendaView }): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 style={STYLES.heading2}>{t('meetingMail.agenda', { letter: agenda.letter })}</h2>
      {agenda.points.length === 0 && <p style={STYLES.paragraph}>{t('meetingMail.noPoint')}</p>}
      <ol>
        {agenda.points.map(({ title, carried, link }, index) => (
          <li key={index} style={STYLES.paragraph}>
            {link === undefined ? title[language] : <a href={link}>{title[language]}</a>}
            {carried > 0 && ` (${t('meetingMail.carried', { count: carried })})`}
          </li>
        ))}
      </ol>
      <ChangedAgenda language={language} agenda={agenda} />
      {agenda.points.map(({ title, changes, link = '' }, index) =>
        changes.length === 0 ? null : (
          <div key={index}>
            <h2 style={STYLES.heading2}>{t('meetingMail.documents', { title: title[language] })}</h2>
            <Changes language={language} changes={changes} link={link} />
          </div>
        ),
      )}
    </>
  );
}

/** What changed since the version before; nothing for the first. */
function ChangedAgenda({
  language,
  agenda: { changes },
}: {
  readonly language: Language;
  readonly agenda: AgendaView;
}) {
  if (changes === undefined) return null;
  const t = textsIn(language);
  const titles = (points: readonly Point[]): readonly string[] => points.map(({ title }) => title[language]);
  const retitled = titles(changes.retitled.map(({ to }) => to));
  return (
    <ul>
      {changes.added.length > 0 && <li>{t('meetingMail.added', { points: titles(changes.added) })}</li>}
      {changes.removed.length > 0 && <li>{t('meetingMail.removed', { points: titles(changes.removed) })}</li>}
      {changes.moved.length > 0 && <li>{t('meetingMail.reordered', { points: titles(changes.moved) })}</li>}
      {retitled.length > 0 && <li>{t('meetingMail.retitled', { points: retitled })}</li>}
    </ul>
  );
}
