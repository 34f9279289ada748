<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\ExpectedDocument;
use OCA\ConseilMunicipal\Agenda\ExpectedDocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\Preparation;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * The recurring items of a council: the list its managers keep, and their way into an agenda.
 *
 * @psalm-import-type ConseilPreparation from ResponseDefinitions
 * @psalm-import-type ConseilRecurring from ResponseDefinitions
 */
final class RecurringItems {
	private const MAX_ITEMS = 30;

	public function __construct(
		private readonly CollectSettingsMapper $settings,
		private readonly AgendaService $agenda,
		private readonly ExpectedDocumentMapper $expected,
		private readonly Preparation $preparation,
	) {
	}

	/** @return ConseilRecurring what a council is given as long as nobody has changed it */
	public function present(Council $council): array {
		$settings = $this->settings->of($council->getId());
		return [
			'items' => array_map(static fn (RecurringItem $item): array => $item->present(), self::read($settings)),
			'version' => $settings->getVersion(),
		];
	}

	/**
	 * @param int $version that the person saw
	 * @param mixed $items the whole list
	 * @return ConseilRecurring
	 * @throws Invalid
	 * @throws Stale
	 */
	public function replace(Grant $grant, int $version, mixed $items): array {
		if (!is_array($items) || !array_is_list($items) || count($items) > self::MAX_ITEMS) {
			throw new Invalid('not_a_list', 'A list of at most {maximum} items is expected here.', ['maximum' => self::MAX_ITEMS], 'items');
		}
		$read = [];
		foreach ($items as $index => $values) {
			$item = RecurringItem::read($values, "items.$index");
			if (isset($read[$item->key])) {
				throw new Invalid('twice', 'The same item stands twice in the list.', field: "items.$index");
			}
			$read[$item->key] = $item;
		}
		$stored = json_encode(array_map(static fn (RecurringItem $item): array => $item->present(), array_values($read)), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
		if (!$this->settings->storeRecurring($grant->council->getId(), $version, $stored)) {
			throw new Stale('recurring_changed', 'Somebody changed the recurring items meanwhile. Nothing of theirs is lost; look at the list as it is now and try again.',
				data: ['current' => $this->present($grant->council)]);
		}
		return $this->present($grant->council);
	}

	/**
	 * Adds those that the agenda does not have yet; harmless when repeated.
	 *
	 * @param mixed $keys list of keys
	 * @return ConseilPreparation
	 */
	public function add(Workspace $workspace, mixed $keys): array {
		AgendaService::mustBeDraft($workspace);
		$wanted = (new Input(['keys' => $keys]))->texts('keys', 16);
		$list = self::read($this->settings->of($workspace->council()->getId()));
		$before = $this->agenda->agenda($workspace->meeting->getId());
		if (count(RecurringPlacement::add($workspace->meeting, $list, $wanted, $before)) > count($before)) {
			$new = [];
			$this->agenda->reorder($workspace, static function (array $agenda) use ($workspace, $list, $wanted, &$new): array {
				$known = array_map(static fn (Item $item): int => $item->getId(), $agenda);
				$agenda = RecurringPlacement::add($workspace->meeting, $list, $wanted, $agenda);
				$new = array_filter($agenda, static fn (Item $item): bool => $item->id === null || !in_array($item->getId(), $known, true));
				return $agenda;
			});
			$this->expect($list, $new);
			$this->agenda->follow($workspace);
		}
		return $this->preparation->of($workspace);
	}

	/** The template meant for an item that recurs. */
	public function templateOf(Item $item): ?int {
		if ($item->getRecurringKey() === null) {
			return null;
		}
		foreach (self::read($this->settings->of($item->getCouncilId())) as $recurring) {
			if ($recurring->key === $item->getRecurringKey()) {
				return $recurring->templateId;
			}
		}
		return null;
	}

	/**
	 * @param list<RecurringItem> $list
	 * @param array<Item> $items
	 */
	private function expect(array $list, array $items): void {
		$labels = array_column(array_map(static fn (RecurringItem $recurring): array => $recurring->present(), $list), 'expected', 'key');
		foreach ($items as $item) {
			foreach ($labels[$item->getRecurringKey()] ?? [] as $label) {
				$expected = new ExpectedDocument();
				$expected->setCouncilId($item->getCouncilId());
				$expected->setItemId($item->getId());
				$expected->setLabel($label);
				$this->expected->insert($expected);
			}
		}
	}

	/** @return list<RecurringItem> */
	private static function read(CollectSettings $settings): array {
		$stored = $settings->getRecurring() === null ? null : json_decode($settings->getRecurring(), true);
		return is_array($stored)
			? array_map(static fn (mixed $values): RecurringItem => RecurringItem::read($values, 'items'), array_values($stored))
			: RecurringItem::given();
	}
}
