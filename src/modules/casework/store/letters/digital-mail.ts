/** A mailbox operator that letters could go by (Mina meddelanden). What is handed over has left the house. */
export interface DigitalMail {
  /** False: nothing can be sent by it, and nobody is told otherwise. */
  readonly connected: boolean;
  /** @returns the operator's receipt */
  deliver(letter: {
    readonly identityNumber: string;
    readonly title: string;
    readonly pdf: Buffer;
  }): Promise<string>;
}

/** No operator is connected to this installation: letters are printed. */
export const digitalMail: DigitalMail = {
  connected: false,
  deliver: () => Promise.reject(new Error('Digital mail is not connected')),
};
