import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import type { MailProof } from '../../../domain/mail-proof.ts';
import type { MeetingState } from '../../../domain/meetings/meeting/meeting.ts';
import { meetingActions } from '../../../domain/meetings/meeting/rights.ts';
import { SERIES_RULES } from '../../../domain/meetings/series.ts';
import { textsIn } from '../../../locales/texts.ts';
import { proofsOf } from '../../../prisma/queries/proofs.ts';
import type { ConvocationShown, ProofShown } from '../../../web/pages/meetings/meeting-shown.ts';
import type { Caller } from '../../caller.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import type { Names } from '../doer-names.ts';
import { latestExplained } from './why.ts';

/** How a convocation stands, with the proof of each organisation's; `undefined` where none is needed. */
export async function convocationShown(
  deps: Dependencies,
  { id, state, reader }: SeenMeeting<Caller>,
  names: Names,
): Promise<ConvocationShown | undefined> {
  const { series, policy, place, urgency, convoked, convocation } = state;
  if (!SERIES_RULES[series].convoked) return undefined;
  const proofs = convoked === undefined ? {} : await proofsOf(deps.db, id, convoked.seq);
  const unreached = convocation?.kind === 'NOT_PROVEN' ? convocation.organisations : [];
  return {
    stands: convocation,
    sentOn: convoked?.on,
    latest: latestExplained(reader.language, policy, place.on, urgency !== undefined),
    urgency,
    proofs: convoked === undefined ? [] : organisationsOf(state).map((each) => proofShown(each, proofs[each])),
    unreached: unreached.map((each) => names[each] ?? each),
  };

  function proofShown(organisation: string, proof: MailProof | undefined): ProofShown {
    const mayProve = meetingActions(state, reader).includes('PROVE_DELIVERY');
    return {
      id: organisation,
      name: names[organisation] ?? organisation,
      ...standingOf(reader.language, proof, state.delivered[organisation]),
      ...(mayProve ? {} : { mayProve }),
    };
  }
}

/** What is proven of one organisation: by the mail as it was sent, or by what the keeper did otherwise. */
function standingOf(
  language: Language,
  proof: MailProof | undefined,
  deliveredOn: IsoDate | undefined,
): Omit<ProofShown, 'id' | 'name'> {
  if (proof?.kind === 'PROVEN') {
    const { messageId, at, answer } = proof;
    return { state: 'PROVEN', messageId, at, answer, deliveredOn, mayProve: false };
  }
  const answer =
    proof?.kind === 'NOT_PROVEN' ? textsIn(language)(`meetingPage.convocation.why.${proof.why}`) : undefined;
  if (deliveredOn !== undefined) return { state: 'DELIVERED', answer, deliveredOn, mayProve: false };
  return { state: proof?.kind ?? 'NOT_YET', answer, mayProve: true };
}

export const organisationsOf = ({ invited }: MeetingState): readonly string[] =>
  invited.filter(({ kind }) => kind === 'ORGANISATION').map(({ id }) => id);
