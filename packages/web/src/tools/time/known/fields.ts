/** Every field that a change of what I know can be refused at. A test holds it against the domain. */
export const knownFieldNames = ['possible', 'nights'] as const;
