//! What is done before what, along the line of time. Steps that wait for one other at most, as all before them do, stand in an
//! order in which all that waits for one of them stands together; only the others are followed. What a step is is not known here.

use std::collections::BTreeSet;

use super::timeline::Node;

/// The nodes of a line of time, by where they stand.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// For each node where it stands and where all that waits for it ends; none where that cannot be said.
    spans: Vec<Option<(usize, usize)>>,
}

/// All that is done before a node.
#[derive(Debug, Default)]
pub(super) struct Before {
    followed: BTreeSet<usize>,
    /// Where those stand that need no following: they are done before as well, with all before them.
    standing: BTreeSet<usize>,
}

impl Order {
    pub(super) fn of(nodes: &[Node]) -> Self {
        let mut waiting = vec![Vec::new(); nodes.len()];
        let mut tops = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            match node.after.first() {
                None => tops.push(at),
                Some((first, _)) if node.after.iter().all(|(other, _)| other == first) => waiting[*first].push(at),
                Some(_) => {}
            }
        }
        let mut out = Self { spans: vec![None; nodes.len()] };
        let mut count = 0;
        for top in tops {
            out.walk(top, &waiting, &mut count);
        }
        out
    }

    fn walk(&mut self, top: usize, waiting: &[Vec<usize>], count: &mut usize) {
        let mut open = vec![(top, *count, 0)];
        *count += 1;
        while let Some((node, from, next)) = open.last_mut() {
            if let Some(later) = waiting[*node].get(*next) {
                *next += 1;
                open.push((*later, *count, 0));
                *count += 1;
            } else {
                self.spans[*node] = Some((*from, *count));
                open.pop();
            }
        }
    }

    /// All that is done before a node, also by way of others.
    pub(super) fn before(&self, nodes: &[Node], node: &Node) -> Before {
        let mut out = Before::default();
        let mut open: Vec<usize> = node.after.iter().map(|(at, _)| *at).collect();
        while let Some(at) = open.pop() {
            match self.spans[at] {
                Some((from, _)) => _ = out.standing.insert(from),
                None if out.followed.insert(at) => open.extend(nodes[at].after.iter().map(|(at, _)| *at)),
                None => {}
            }
        }
        out
    }

    /// Whether a node is among what is done before another.
    pub(super) fn has(&self, before: &Before, at: usize) -> bool {
        match self.spans[at] {
            Some((from, until)) => before.standing.range(from..until).next().is_some(),
            None => before.followed.contains(&at),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Id;
    use crate::relations::timeline::NodeKind;
    use crate::source::Span;

    fn node(after: &[usize]) -> Node {
        let after = after.iter().map(|at| (*at, Span::default())).collect();
        let kind = NodeKind::Milestone(Id::new(0));
        Node { kind, name: String::new(), span: Span::default(), moment: None, moment_span: None, after }
    }

    fn passed(nodes: &[Node], from: usize) -> BTreeSet<usize> {
        let mut out = BTreeSet::new();
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            open.extend(nodes[at].after.iter().map(|(at, _)| *at).filter(|at| out.insert(*at)));
        }
        out
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_before_is_what_is_passed_on_the_way_back(
            drawn in prop::collection::vec(prop::collection::vec(0..14_usize, 0..3), 1..14),
            single in any::<bool>(),
        ) {
            let few = |after: &Vec<usize>| after.iter().map(|at| at % drawn.len()).take(if single { 1 } else { 3 }).collect::<Vec<_>>();
            let nodes: Vec<_> = drawn.iter().map(|after| node(&few(after))).collect();
            let order = Order::of(&nodes);
            for (from, node) in nodes.iter().enumerate() {
                let before = order.before(&nodes, node);
                let all: BTreeSet<_> = (0..nodes.len()).filter(|at| order.has(&before, *at)).collect();
                prop_assert_eq!(all, passed(&nodes, from));
            }
        }
    }
}
