offer = { $language }: { $key }
not-spoken = elija uno de { $tags }
