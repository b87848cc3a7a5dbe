/** Why homes are not put together: one has a conversation of its own that would count for the other. */
export type ApartRefusal = 'home-has-moment'
