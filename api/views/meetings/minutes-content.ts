import { textsIn } from '../../../locales/texts.ts';
import type { MinutesContent } from '../../../documents/docx/minutes-docx.ts';
import { meetingTime } from '../../../locales/meeting-times.ts';
import { outcomeText } from '../../../web/pages/meetings/agenda.tsx';
import type { Dependencies } from '../../dependencies.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import { minutesPageOf } from './minutes.ts';

/** Minutes as their reader may know them, section by section, as their page shows them. */
export async function minutesContentOf(deps: Dependencies, seen: SeenMeeting): Promise<MinutesContent> {
  const { language } = seen.reader;
  const { series, place } = seen.state;
  const t = textsIn(language);
  const { final, hash, minutes, remarks, signed } = await minutesPageOf(deps, seen);
  const { points, present, excused, delegates, general, actions } = minutes;
  const sections = [
    { heading: t('meetingPage.minutes.present'), lines: present },
    { heading: t('meetingPage.minutes.excused'), lines: excused },
    { heading: t('meetingPage.minutes.delegates'), lines: delegates === undefined ? [] : [delegates] },
    ...points.map(({ title, outcome, text }, index) => ({
      heading: `${index + 1}. ${title[language]}`,
      lines: [outcomeText(language, outcome), text ?? t('meetingPage.minutes.noText')],
    })),
    { heading: t('meetingPage.minutes.general'), lines: general === undefined ? [] : [general] },
    { heading: t('meetingPage.minutes.actions'), lines: actions },
    {
      heading: t('meetingPage.minutes.remarks'),
      lines: remarks.map(({ name, remark }) =>
        remark === undefined
          ? t('meetingPage.minutes.agrees', { name })
          : `${t('meetingPage.minutes.remark', { name })}\n${remark}`,
      ),
    },
    { heading: t('docx.minutes.signed'), lines: signed },
  ];
  return {
    title: t('meetingPage.minutes.title'),
    subject: `${t(`meetingSeries.${series}`)} – ${meetingTime(language, place)}`,
    status: t(final ? 'meetingPage.minutes.final' : 'meetingPage.minutes.draft'),
    heldOn: place.on,
    hash,
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}
