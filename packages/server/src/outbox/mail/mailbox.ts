/** A mail as it leaves. */
export interface Mail {
  /** The same whenever the same message is sent again. */
  readonly messageId: string;
  readonly from: {readonly name: string; readonly address: string};
  /** One address, and no name: what people call themselves stands in no header. */
  readonly to: string;
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Keeps mail instead of sending it, for a demonstration or a test. The same message may come twice. */
export interface Mailbox {
  keep(mail: Mail): Promise<void>;
}
