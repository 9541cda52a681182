import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { Obstacle } from '../../../domain/people/erasure.ts';
import { textsIn } from '../../../locales/texts.ts';

/** What stands in the way, in words. */
export function obstacleText(language: Language, obstacle: Obstacle): string {
  const t = textsIn(language);
  switch (obstacle.kind) {
    case 'MANDATE':
      return t('privacy.obstacle.MANDATE', { role: obstacle.role });
    case 'SUBSTITUTE':
      return t('privacy.obstacle.SUBSTITUTE', { until: obstacle.until });
    case 'BODY':
      return t('privacy.obstacle.BODY', { name: obstacle.name[language] });
    case 'TASK':
      return t('privacy.obstacle.TASK', { task: obstacle.taskId });
  }
}

interface Props {
  readonly language: Language;
  readonly obstacles: readonly Obstacle[];
}

/** What stands in the way of erasing a person, before it is asked for. */
export function Obstacles({ language, obstacles }: Props): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('privacy.erase.obstacles')}</h2>
      {obstacles.length === 0 ? (
        <p class="govuk-body">{t('privacy.erase.none')}</p>
      ) : (
        <>
          <ul class="govuk-list govuk-list--bullet">
            {obstacles.map((each) => {
              const text = obstacleText(language, each);
              return <li key={text}>{text}</li>;
            })}
          </ul>
          <p class="govuk-body">{t('privacy.erase.first')}</p>
        </>
      )}
    </>
  );
}
