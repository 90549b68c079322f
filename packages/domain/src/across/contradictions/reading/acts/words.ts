// Words that tables of acts have in common, and what a row of them is.
import type { Act, Modal } from '../../claims.ts';

export interface ActWords {
  readonly act: Act;
  readonly named: readonly (RegExp | readonly [RegExp, Modal])[];
  /** Where one of these is said too, it is about something else. */
  readonly notWith?: RegExp;
  /** It is about this only where one of these is said too. */
  readonly onlyWith?: RegExp;
  /** Its own “when” and “during” are no condition: they say what it is. */
  readonly inCase?: true;
}

export const OTHERS =
  '(?:somebody else|anybody else|anybody|somebody|others|other people|other partners?|another partner|guests?|visitors?|dates?|a date|a lover|a partner|metamours?|partners?|other lovers|lovers?|new people|strangers|outsiders)';
export const HOME =
  '(?:(?:in|at|to|into|inside) (?:our|the|my|a|this) (?:shared |common |own )?(?:home|place|flat|house|apartment|rooms?)(?: that we share)?|here|(?:at|in) home|home|at ours|under our roof|under this roof)';
export const BED = '(?:our|the|my) (?:own |shared |double |big |common |marital )?(?:bed|bedroom)';
export const NEW =
  '(?:somebody new|new people|new partners?|anybody new|new dates?|new relationships?|a new partner|a new person|a new relationship|another partner|other partners|further partners|additional partners|other people|others|other relationships|new lovers?|a new lover|other lovers?|somebody else|another person)';
export const ONLINE =
  '(?:online|on the internet|on the web|on social media|on (?:instagram|facebook|whatsapp|telegram)|on the net|to the internet|publicly|in public feeds?)';
export const PICTURES = '(?:pictures?|photos?|photographs?|images?|selfies?|pics?)';

/** Only where something is said of it at once: else the word is about anything. */
export const JUDGED =
  '(?: (?:are|is|stay|stays|remain|remains|were|being))?(?: (?:always|also|just|completely|strictly|totally|absolutely|not|never))* (?:off limits|out of the question|out of bounds|forbidden|taboo|banned|prohibited|excluded|ruled out|off the table|a no|no go|a no go|out|fine|ok|allowed|welcome|possible|permitted|no problem|a problem|free|needs?|need|fair game)';
export const DATING =
  '(?:date|dates|dating|sleep with|sleeps with|sleeping with|sex with|kiss|kisses|kissing|flirt with|flirts with|flirting with|get involved with|gets involved with|start something with|starts something with|go out with|goes out with|dates with|romance with|involved with|go on dates with|goes on dates with|hook up with|hooks up with)';

export const all = (text: string): RegExp => new RegExp(` ${text}(?= )`);
