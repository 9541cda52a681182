import { presentPhase } from '../../../domain/amendment/present-phase.ts';
import { typeOf } from '../../../domain/amendment/qualification.ts';
import { statusOf } from '../../../domain/amendment/state.ts';
import { brusselsDate } from '../../../domain/calendar/dates.ts';
import { ministersOf } from '../../../domain/contract/header.ts';
import { contractYears, fileReference } from '../../../locales/file-reference.ts';
import type { ContractHead } from '../../../prisma/queries/contracts.ts';
import type { Lead } from '../../../web/pages/dossier/lead.tsx';
import type { DossierRoute } from '../../../web/pages/dossier/route.tsx';
import type { DossierContext } from './context.ts';

/** What one wants to know first of a file. */
export function leadOf({ id, state, today }: DossierContext, route: DossierRoute, contract: ContractHead): Lead {
  const { procedure, reference, qualification, text } = state;
  const { periodStart, periodEnd, service, parties } = contract.header;
  const present = presentPhase(state);
  return {
    status: statusOf(state),
    end: procedure.end,
    reference: reference === undefined ? undefined : fileReference(periodStart, periodEnd, reference),
    actNumber: state.actNumber,
    type: qualification === undefined ? undefined : typeOf(qualification),
    origin: state.origin,
    present:
      present?.since === undefined || procedure.end !== undefined
        ? undefined
        : { phase: present.phase, since: present.since },
    opensOn: procedure.phases.DRAFTING === undefined && procedure.end === undefined ? procedure.opensOn : undefined,
    openedOn: state.openedAt === undefined ? today : brusselsDate(state.openedAt),
    signature: signatureIn(id, route),
    signedOn: state.signedOn,
    inForceOn: state.inForceOn,
    clause: text?.entryIntoForce,
    textHash: text?.hash,
    version: state.version,
    contract: {
      id: contract.id,
      language: contract.language,
      years: contractYears(periodStart, periodEnd),
      ministers: ministersOf(contract.header),
      service,
      parties,
    },
  };
}

/** When the act can be signed, as the route has it; nothing once it is signed or never will be. */
function signatureIn(id: string, { main }: DossierRoute): Lead['signature'] {
  const leg = main.find(({ phase }) => phase === 'SIGNATURE');
  if (leg?.from === undefined || leg.until === undefined) return undefined;
  const { status, from, until } = leg;
  if (status !== 'NOW' && status !== 'TO_COME') return undefined;
  return { isNow: status === 'NOW', from, until, forecast: `/amendments/${id}/forecast` };
}
