<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;

/**
 * The agenda once the council is convened: what was convened stays, what is added waits for an addendum (CGCT, art. L. 2121-10) and
 * councillors do not know of it before.
 */
final class Addenda {
	/** Condition: the item is no addition that still waits, whatever the state of its meeting. */
	public static function isNotWaiting(IQueryBuilder $query, string $alias): ICompositeExpression {
		$expr = $query->expr();
		return $expr->orX($expr->isNull("$alias.addendum"), $expr->gt("$alias.addendum", $query->createNamedParameter(0, IQueryBuilder::PARAM_INT)));
	}

	/** What an item that is added to that meeting begins with. */
	public static function of(Meeting $meeting): ?int {
		return $meeting->takesAddenda() ? 0 : null;
	}

	/** @throws Conflict */
	public static function mustTakeItems(Workspace $workspace): void {
		if (!$workspace->meeting->takesAddenda()) {
			AgendaService::mustBeDraft($workspace);
		}
	}

	/** @throws Conflict the item was convened */
	public static function mustBeFree(Workspace $workspace, Item $item): void {
		if (!$workspace->meeting->takesAddenda()) {
			AgendaService::mustBeDraft($workspace);
		} elseif (!$item->awaitsAddendum()) {
			throw new Conflict('item_convened', 'The council is convened to this item: it stays as it was sent. Add an item, or send a corrected piece, from the page of the convocation.');
		}
	}

	/**
	 * @param list<Item> $before
	 * @param list<Item> $after
	 * @throws Conflict an item that was convened would have another number
	 */
	public static function mustKeepNumbers(array $before, array $after): void {
		if (self::numbers($before) !== self::numbers($after)) {
			throw new Conflict('convened_order', 'The items to which the council is convened keep their numbers: what is added comes after them.');
		}
	}

	/**
	 * @param list<Item> $agenda
	 * @return array<int, ?int> of what was convened, by item
	 */
	private static function numbers(array $agenda): array {
		$numbers = Numbering::of(array_map(static fn (Item $item): ItemKind => $item->kind(), $agenda));
		$convened = [];
		foreach ($agenda as $index => $item) {
			if (!$item->awaitsAddendum()) {
				$convened[$item->getId()] = $numbers[$index];
			}
		}
		ksort($convened);
		return $convened;
	}
}
