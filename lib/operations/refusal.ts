/** Why a program for the operator stops: a sentence that may be shown as it is, without data of persons. */
export class Refusal extends Error {}
