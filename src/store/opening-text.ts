/** What stands in the box at the first visit. */
export const openingText = `This voice is made on your own device. Nothing you write here is sent anywhere, and after the first visit it speaks without a network.

Try a date like 3 May 2026, a price like $12.50, or a page of a book you would rather hear than read.`
