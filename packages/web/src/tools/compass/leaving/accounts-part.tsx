// What devices and accounts give away, and what this app itself can do.
import { Trans, useLingui } from '@lingui/react/macro';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

export function AccountsPart() {
  const { t } = useLingui();
  return (
    <>
      <section>
        <SectionHead>
          <Trans>Phone, accounts and devices</Trans>
        </SectionHead>
        <Terms>
          <Term name={t`First`}>
            <Trans>
              Changes can be noticed. If that could be dangerous, leave things as they are until you have
              gone, and plan on a device that nobody else ever had: at a library, at work, a friend’s.
            </Trans>
          </Term>
          <Term name={t`Location`}>
            <Trans>
              Maps and family groups, a watch, a car, a tag in a bag or a toy, pictures and posts can all say
              where you are. Look for each before you go; turn off what can be turned off when you go.
            </Trans>
          </Term>
          <Term name={t`Shared devices`}>
            <Trans>
              A tablet, a computer, a television or a loudspeaker in the home may show your messages, calls,
              searches and calendar. Sign out of each, or use none of them for this.
            </Trans>
          </Term>
          <Term name={t`Accounts`}>
            <Trans>
              New passwords for mail first, since it opens all others; then bank, phone and cloud. Look at
              which devices are signed in, at the number and the address for a forgotten password, and whose
              face or finger unlocks your phone.
            </Trans>
          </Term>
          <Term name={t`Bills and contracts`}>
            <Trans>
              Whoever pays for a phone may see its calls. A cheap second phone can be the safer one to call
              for help.
            </Trans>
          </Term>
        </Terms>
      </section>
      <section>
        <SectionHead>
          <Trans>This app</Trans>
        </SectionHead>
        <Terms>
          <Term name={t`Exit`}>
            <Trans>
              Hides the page at once, and so does Escape, pressed three times. That this address was visited
              stays in the browser’s history; a private window leaves less behind.
            </Trans>
          </Term>
          <Term name={t`Neutral window`}>
            <Trans>
              In <TextLink href="/settings">Settings</TextLink>: a title and an icon that say nothing.
            </Trans>
          </Term>
          <Term name={t`Passphrase`}>
            <Trans>
              One that nobody can guess, and no passkey with a face or finger that somebody could use while
              you sleep.
            </Trans>
          </Term>
          <Term name={t`Export and erase`}>
            <Trans>
              Both are in Settings. An export takes everything along in a sealed file; erasing takes
              everything off this device for good. On other devices of yours it is until you erase it there.
            </Trans>
          </Term>
          <Term name={t`If they run it`}>
            <Trans>
              Whoever serves this page could change it, and sees from where and when you come. An Orrery that
              they do not run takes all of it in, by your kit or an export.{' '}
              <TextLink href="/help">Help</TextLink> says what somebody close can see, and what they notice.
            </Trans>
          </Term>
          <Term name={t`Circles and devices`}>
            <Trans>
              Those in a circle see at once that you left it, and a device of yours that is taken out says so
              on its screen. If that could be dangerous, do it once you are safe.
            </Trans>
          </Term>
          <Term name={t`What it cannot do`}>
            <Trans>
              It cannot protect a device on which somebody has installed something to watch you. If they know
              what you told nobody, plan elsewhere.
            </Trans>
          </Term>
        </Terms>
      </section>
    </>
  );
}
