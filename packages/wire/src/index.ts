// What a stranger may know: envelopes, messages, limits. Filled by the sealed log; until then, nothing leaves the device.
export {};
