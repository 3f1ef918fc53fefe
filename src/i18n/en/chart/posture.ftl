# What a drawing beside a line of advice shows, for whoever hears the page.
pillow-between-knees = Drawing: lying on the side, with a pillow between the knees
leaning-forward = Drawing: standing, bent forward with the arms on a counter
stick-in-other-hand = Drawing: standing, with a stick in the hand away from the sore hip, which has a cross
legs-not-crossed = Drawing: sitting with both feet on the floor, the legs not crossed
higher-seat = Drawing: sitting on a seat that is higher than the knees
