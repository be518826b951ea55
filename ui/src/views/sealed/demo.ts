/** Everybody's passphrase in the demonstration, which protects nothing. A test of the shell holds it to the house's own. */
export const DEMO_PASSPHRASE = "vieux pont clocher orme tilleul";
