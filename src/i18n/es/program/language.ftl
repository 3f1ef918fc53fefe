offer = { $language }: { $key }
not-spoken = elija uno de { $tags }
offer-beside-code = { $language }: /{ $key }
