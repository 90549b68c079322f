// Whether an entry is valid: judged once, on its own ancestors and nothing else, so that everybody who ever has it comes
// to the same verdict, whatever they know besides. Signatures are checked elsewhere (signatures.ts).
// docs/spec/wire.md, WIRE50–WIRE69.
import { type Bytes, equalBytes, hex } from './bytes.ts';
import type { Control, ProvenKeys } from './control.ts';
import type { Entry } from './entry.ts';
import type { Graph, Node } from './graph.ts';
import { areFit, isSigningKey } from './keys.ts';
import { controlOf, type Device, type Members, MOST_DEVICES_OF_ONE, type Person } from './members.ts';
import type { ContextFault } from './verdict.ts';
import type { View, Views } from './views.ts';

export const MOST_DEVICES = 64;
export const MOST_PERSONS = 64;

interface Context {
  readonly graph: Graph;
  readonly views: Views;
  readonly space: Bytes;
  readonly entry: Entry;
  /** Its predecessors, all valid. */
  readonly before: readonly Node[];
  readonly view: View;
  readonly members: Members;
  readonly person: Person;
  /** Undefined where the person key signs. */
  readonly device: Device | undefined;
}

/** The first rule that a genesis breaks, beyond its form. */
export function judgeGenesis(entry: Entry, space: Bytes): ContextFault | undefined {
  const { control } = entry.header;
  if (control.kind !== 'genesis' || !equalBytes(entry.id, space)) return 'spaceWrong';
  return areFit(control.person) ? undefined : 'keyUnfit';
}

/** The first rule that an entry breaks whose predecessors are all valid and known. */
export function judge(graph: Graph, views: Views, space: Bytes, entry: Entry): ContextFault | undefined {
  const { header } = entry;
  if (header.kind === 'genesis') return judgeGenesis(entry, space);
  if (!equalBytes(header.space, space)) return 'spaceWrong';
  const before = entry.beforeKeys.flatMap((key) => graph.get(key) ?? []);
  if (isRedundant(graph, before, header.seq > 0)) return 'parentRedundant';
  const view = views.before(before);
  const { members } = view;
  const device = header.seq === 0 ? undefined : members.devices.get(entry.authorKey);
  const person = header.seq === 0 ? members.persons.get(entry.authorKey) : device?.person;
  if (!person) return 'authorUnknown';
  const context = { graph, views, space, entry, before, view, members, person, device };
  return chainFault(context) ?? authorFault(context) ?? controlFault(context);
}

/** A parent that prev or another parent already leads to. (prev itself may lie before a parent: somebody answered it.) */
function isRedundant(graph: Graph, before: readonly Node[], hasPrevious: boolean): boolean {
  const parents = hasPrevious ? before.slice(1) : before;
  return parents.some(
    (a, at) => before.indexOf(a) !== (hasPrevious ? at + 1 : at) || before.some((b) => graph.isBefore(a, b)),
  );
}

/** prev is the device's entry before, or, for its first, the one that introduced it. */
function chainFault({ entry: { header }, before, device }: Context): ContextFault | undefined {
  if (!device) return undefined;
  const previous = before[0]?.entry;
  if (!previous) return 'chainBroken';
  const isFirst = header.seq === 1 && previous.key === device.id;
  const isNext =
    header.seq > 1 &&
    previous.header.seq === header.seq - 1 &&
    equalBytes(previous.header.author, header.author);
  return isFirst || isNext ? undefined : 'chainBroken';
}

function authorFault({ members, person, device }: Context): ContextFault | undefined {
  if (person.ends.length > 0) return 'authorEnded';
  return device && !members.isLive(device) ? 'authorRevoked' : undefined;
}

function controlFault(context: Context): ContextFault | undefined {
  const { control } = context.entry.header;
  switch (control.kind) {
    case 'genesis':
    case 'merge':
      return undefined;
    case 'device':
      return newDeviceFault(context, control.device, context.person);
    case 'revoke':
      return revokeFault(context, control);
    case 'invite':
      return inviteFault(context, control);
    case 'approve':
      return isSigningKey(control.person) ? undefined : 'keyUnfit';
    case 'admit':
      return admitFault(context, control);
    case 'end':
      return endFault(context, control);
    case 'epoch':
      return epochFault(context, control);
    case 'content':
      return contentFault(context);
    case 'erase':
      return eraseFault(context, control);
  }
}

type Of<K extends Control['kind']> = Extract<Control, { kind: K }>;

function newDeviceFault({ members }: Context, keys: ProvenKeys, person?: Person): ContextFault | undefined {
  if (!areFit(keys)) return 'keyUnfit';
  if (members.known.has(hex(keys.sign))) return 'keyKnown';
  // what was revoked makes room: only the person key revokes, so no thief can turn the wheel
  const live = [...members.devices.values()].filter((device) => members.isLive(device));
  const own = live.filter((device) => device.person === person);
  return live.length >= MOST_DEVICES || own.length >= MOST_DEVICES_OF_ONE ? 'tooManyDevices' : undefined;
}

function revokeFault(
  { graph, members, person, before }: Context,
  cut: Of<'revoke'>,
): ContextFault | undefined {
  const device = members.devices.get(hex(cut.device));
  if (device?.person !== person) return 'deviceNotOwn';
  if (cut.seq === 0) return undefined;
  const last = graph.get(hex(cut.last));
  const isOfDevice = last?.entry.header.seq === cut.seq && equalBytes(last.entry.header.author, cut.device);
  return last && isOfDevice && graph.sees(before, last) ? undefined : 'cutUnknown';
}

/** The genesis is always an ancestor. */
const formOf = ({ graph }: Context): string | undefined => controlOf(graph.at(0), 'genesis')?.form;

function inviteFault(context: Context, { token, role }: Of<'invite'>): ContextFault | undefined {
  if (role === 'provider' && formOf(context) !== 'care') return 'roleWrong';
  return isSigningKey(token) ? undefined : 'keyUnfit';
}

function admitFault(context: Context, admit: Of<'admit'>): ContextFault | undefined {
  const { graph, members, person, entry, before, view } = context;
  // there an invitation is for a device of one's own, which a device entry brings in
  if (formOf(context) === 'self') return 'notPermitted';
  const invite = graph.get(hex(admit.invite));
  const invitation = invite && graph.sees(before, invite) ? controlOf(invite, 'invite') : undefined;
  if (!invite || !invitation) return 'inviteUnknown';
  if (!equalBytes(invite.entry.header.author, entry.header.author)) return 'inviteNotOwn';
  if (invitation.role !== admit.role) return 'roleWrong';
  const isSpent = view.controls.some((at) => {
    const other = controlOf(graph.at(at), 'admit');
    return other !== undefined && equalBytes(other.invite, admit.invite);
  });
  if (isSpent) return 'inviteSpent';
  if (members.persons.size >= MOST_PERSONS) return 'tooManyPersons';
  if (!areFit(admit.person)) return 'keyUnfit';
  const id = hex(admit.person.sign);
  if (members.known.has(id) || id === hex(admit.device.sign)) return 'keyKnown';
  const device = newDeviceFault(context, admit.device);
  if (device) return device;
  const others = members.livePersons().filter((other) => other !== person);
  return others.every((other) => members.approves(other, id, true)) ? undefined : 'approvalMissing';
}

function endFault(context: Context, end: Of<'end'>): ContextFault | undefined {
  const { members, person, device } = context;
  const target = members.persons.get(hex(end.person));
  if (!target) return 'personUnknown';
  if (target === person) return undefined;
  const mayEnd = device !== undefined && person.role === 'member' && target.role === 'provider';
  return mayEnd ? undefined : 'notPermitted';
}

export const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

const recipientLists = new WeakMap<Of<'epoch'>, readonly string[]>();

/** For whom an epoch's key is wrapped, as hex, ascending. */
export function recipientsOf(epoch: Of<'epoch'>): readonly string[] {
  const known = recipientLists.get(epoch);
  if (known) return known;
  const list = epoch.wraps.map(({ recipient }) => hex(recipient));
  recipientLists.set(epoch, list);
  return list;
}

function epochFault({ members, person }: Context, epoch: Of<'epoch'>): ContextFault | undefined {
  return isSame(recipientsOf(epoch), members.recipients(person)) ? undefined : 'recipientsWrong';
}

function contentFault({
  graph,
  views,
  entry,
  before,
  view,
  members,
  person,
}: Context): ContextFault | undefined {
  const node = graph.get(hex(entry.header.epoch));
  const epoch = node && graph.sees(before, node) ? controlOf(node, 'epoch') : undefined;
  if (!node || !epoch) return 'epochUnknown';
  if (views.hasChanged(views.after(node.index), view)) return 'epochOutdated';
  return isSame(recipientsOf(epoch), members.recipients(person)) ? undefined : 'recipientsWrong';
}

function eraseFault(
  { graph, members, person, before }: Context,
  erase: Of<'erase'>,
): ContextFault | undefined {
  for (const id of erase.targets) {
    const target = graph.get(hex(id));
    if (!target || !graph.sees(before, target) || members.personOf(target) !== person) return 'eraseNotOwn';
    if (!target.entry.header.erasable) return 'eraseNotErasable';
  }
  return undefined;
}
