/** `K-` and nine digits, the last a Luhn check digit: a number that was mistyped is no number of another order. */
export function orderNumber(sequence: number): string {
  const digits = String(sequence).padStart(8, '0')
  return `K-${digits}${luhnDigit(digits)}`
}

function luhnDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}
