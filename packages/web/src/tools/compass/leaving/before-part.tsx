// What to think of before: things, people, a place.
import { Trans, useLingui } from '@lingui/react/macro';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';

export function BeforePart() {
  const { t } = useLingui();
  return (
    <section>
      <SectionHead>
        <Trans>What to think of before</Trans>
      </SectionHead>
      <Terms>
        <Term name={t`A place`}>
          <Trans>
            Where you sleep in the first nights: with somebody whom they do not know or would not go to, in a
            guest house, in a shelter. Somewhere to go is worth more than a plan for everything.
          </Trans>
        </Term>
        <Term name={t`Somebody who knows`}>
          <Trans>
            One person who knows that you are thinking about it, where you would go, and what to do if they do
            not hear from you.
          </Trans>
        </Term>
        <Term name={t`Papers`}>
          <Trans>
            Identity card, passport, residence permit, birth certificates, health insurance, tenancy, court
            orders. Where the papers themselves would be missed, copies or pictures will do, kept outside the
            home.
          </Trans>
        </Term>
        <Term name={t`Money of your own`}>
          <Trans>
            An account that only you can see, with its letters going elsewhere; some cash. A shared account
            shows what you pay, and where.
          </Trans>
        </Term>
        <Term name={t`Keys`}>
          <Trans>Home, car, work, a letter box, with a second set where you can get at it.</Trans>
        </Term>
        <Term name={t`Medicines`}>
          <Trans>
            What you and others need every day, for a week or two, with prescriptions, glasses and aids.
          </Trans>
        </Term>
        <Term name={t`A bag`}>
          <Trans>
            Clothes, a charger, papers, medicines, something that comforts. It stands more safely with a
            friend or at work than under the bed.
          </Trans>
        </Term>
        <Term name={t`Children`}>
          <Trans>
            Their papers, one thing that they love, what school and nursery should know. They are told as late
            as it takes, so that they need keep no secret. Rules on taking them along differ by country: an
            advice centre or a lawyer knows them.
          </Trans>
        </Term>
        <Term name={t`Animals`}>
          <Trans>Who takes them in, also for a while. Vaccination card, lead, food.</Trans>
        </Term>
      </Terms>
    </section>
  );
}
