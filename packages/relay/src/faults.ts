// Why a relay could not start. Codes only: the command line holds the sentences.

export type RelayFaultCode =
  /** Something else listens on the port. */
  | 'portTaken'
  /** Ports below 1024, say, need rights that this process does not have. */
  | 'portForbidden'
  | 'hostUnknown'
  /** The folder cannot be made, or nothing can be written into it. */
  | 'dataFolderNotWritable'
  /** Another relay keeps its data in this folder. */
  | 'dataInUse'
  /** A newer version wrote the data. */
  | 'dataFromTheFuture'
  /** There is no room for the data. */
  | 'dataFull'
  /** The database cannot be opened, or does not answer. */
  | 'dataUnusable'
  /** There is no built app in the web root. */
  | 'appMissing';

export class RelayFault extends Error {
  readonly code: RelayFaultCode;
  /** The port, host or folder that it is about. */
  readonly subject: string;

  constructor(code: RelayFaultCode, subject: string, cause?: unknown) {
    super(`${code}: ${subject}`, { cause });
    this.code = code;
    this.subject = subject;
  }
}
