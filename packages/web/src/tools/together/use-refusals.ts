// Why nothing was done in a circle, as a sentence.
import { useLingui } from '@lingui/react/macro';
import type { SharingWhy } from '@orrery/client/circle';
import type { Why } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';

type Own = Exclude<SharingWhy['code'], Why['code']>;

export function useCircleRefusals(): (why: { readonly code: SharingWhy['code'] | Why['code'] }) => string {
  const { t } = useLingui();
  const sentence = useRefusals();
  return ({ code }) => {
    const own: Record<Own, string> = {
      notHere: t`This belongs into what is yours alone, so nothing was written.`,
      previewTooLong: t`That is more than fits into a link. Please shorten it.`,
      invitationOver: t`This invitation is over. Please make a new one.`,
      providersMayNot: t`Here it is for clients to say who comes and who goes.`,
      notAProvider: t`They are no provider here, so there is no access to end.`,
      memberUnknown: t`They are not in this circle, and nobody asks for them any more.`,
      movedOn: t`Another device of yours has moved to another relay. Take this one there first.`,
      relayNeeded: t`This needs a kit with a relay first.`,
      alreadyIn: t`You are in this circle already, or have asked to come in.`,
      linkWrong: t`This is no link of an invitation.`,
      notAllowed: t`Somebody in it has not said that others here may be told.`,
      nameNotAllowed: t`Somebody in it has not said that they may be named here. You can leave their name out.`,
      notPlaced: t`Please say first whether they are one of those who are in a circle with you.`,
      inCircle: t`They are in this circle, and speak for themselves.`,
      onlyForTwo: t`This is only for a circle of two.`,
      spaceUnknown: t`You are not in this circle any more, so nothing was written.`,
    };
    return code in own ? own[code as Own] : sentence(code as Why['code']);
  };
}
