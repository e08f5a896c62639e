/* global self, clients */
// Runs without the page: shows what the shop's push service brings, and opens the order when that is pressed. It keeps nothing and fetches nothing.
self.addEventListener('push', (event) => {
  const { id, title, body, language, url } = event.data.json()
  // The same message twice is shown once: it has one tag.
  event.waitUntil(self.registration.showNotification(title, { body, lang: language, tag: id, data: { url } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const url = new URL(event.notification.data.url, self.location.origin)
  // A message leads nowhere but to this shop.
  event.waitUntil(clients.openWindow(url.origin === self.location.origin ? url.href : '/track'))
})
