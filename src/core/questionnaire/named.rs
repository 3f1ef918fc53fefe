//! Values that have names: in a questionnaire, in files, on the command line.

/// Declares an enum, each value of it with its id, which is its name where it has no other.
#[macro_export]
macro_rules! named {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$each:meta])* $value:ident: $id:literal,)+ }) => {
        $(#[$about])*
        pub enum $name {
            $($(#[$each])* $value,)+
        }

        impl $name {
            /// Every value with its id, in order.
            pub const ALL: [(&'static str, Self); [$($id),+].len()] = [$(($id, Self::$value)),+];

            /// Its id, or its name.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$value => $id,)+
                }
            }
        }
    };
}
pub(super) use named;
