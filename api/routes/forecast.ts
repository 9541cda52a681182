import type { z } from 'zod';
import { forecastOf, type PhaseForecast, type Span } from '../../domain/forecast/forecast.ts';
import { atEachPace } from '../../domain/forecast/pace.ts';
import { signatureBy, type WantedBy } from '../../domain/forecast/wanted-by.ts';
import type { Language } from '../../domain/language.ts';
import { explainForecast } from '../../locales/forecast.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { get } from '../http/operations.ts';
import { amendmentParams } from '../schemas/common.ts';
import { forecast, forecastQuery } from '../schemas/forecast.ts';
import { outlookOn } from '../views/forecast.ts';

type ForecastView = z.input<typeof forecast>;

export const forecastRoutes = (deps: Dependencies): readonly Operation[] => [
  get({
    path: '/amendments/:id/forecast',
    act: 'READ_AMENDMENT',
    tag: 'Amendments',
    summary:
      'When each phase is over and the act signed: at the earliest, likely, at the latest; or what a wanted day asks',
    params: amendmentParams,
    query: forecastQuery,
    answer: forecast,
    refusals: ['FILE_UNKNOWN'],
    handle: async ({ params, query, caller }) => {
      const { state, reader } = await seenBy(deps, params.id, caller);
      const outlook = await outlookOn(deps, state, reader);
      const { phases, signature } = forecastOf(outlook);
      const wanted = query.signatureBy;
      return {
        phases: phases.map((each) => phaseView(caller.language, each)),
        ...(signature === undefined ? {} : { signature }),
        ...(wanted === undefined
          ? {}
          : { wantedBy: wantedView(caller.language, signatureBy(outlook, wanted, query.pace)) }),
      };
    },
  }),
];

function phaseView(language: Language, forecasted: PhaseForecast): ForecastView['phases'][number] {
  if (forecasted.status === 'DONE') return forecasted;
  const { at, ...phase } = forecasted;
  return { ...phase, at: atEachPace((pace) => spanView(language, at[pace])) };
}

const spanView = (language: Language, { because, ...days }: Span) => ({
  ...days,
  because: explainForecast(language, because),
});

function wantedView(language: Language, wanted: WantedBy): NonNullable<ForecastView['wantedBy']> {
  if (wanted.kind !== 'IMPOSSIBLE') return wanted;
  const { cannot } = wanted;
  return { ...wanted, cannot: { ...cannot, soonest: spanView(language, cannot.soonest) } };
}
