<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dashboard\Controller;

use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\Dashboard\IAPIWidget;
use OCP\Dashboard\IAPIWidgetV2;
use OCP\Dashboard\IButtonWidget;
use OCP\Dashboard\IIconWidget;
use OCP\Dashboard\IReloadableWidget;
use OCP\Dashboard\IWidget;
use OCP\Dashboard\Model\WidgetButton;
use OCP\Dashboard\Model\WidgetItem;
use OCP\IRequest;
use OCP\IUserSession;
use Sandbox\Dashboard\Widgets;

/** The part of the dashboard app that the phone clients read. */
final class WidgetController extends OCSController {
	public function __construct(
		IRequest $request,
		private readonly Widgets $widgets,
		private readonly IUserSession $session,
	) {
		parent::__construct('dashboard', $request);
	}

	/** @param array<string, string> $sinceIds @param list<string> $widgets ids; all when empty */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/widget-items', root: '/apps/dashboard')]
	public function items(array $sinceIds = [], int $limit = 7, array $widgets = []): DataResponse {
		$items = [];
		foreach ($this->shown($widgets) as $widget) {
			if ($widget instanceof IAPIWidget) {
				$items[$widget->getId()] = array_map(static fn (WidgetItem $item) => $item->jsonSerialize(), $widget->getItems($this->uid(), $sinceIds[$widget->getId()] ?? null, $limit));
			}
		}
		return new DataResponse($items);
	}

	/** @param array<string, string> $sinceIds @param list<string> $widgets ids; all when empty */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v2/widget-items', root: '/apps/dashboard')]
	public function itemsV2(array $sinceIds = [], int $limit = 7, array $widgets = []): DataResponse {
		$items = [];
		foreach ($this->shown($widgets) as $widget) {
			if ($widget instanceof IAPIWidgetV2) {
				$items[$widget->getId()] = $widget->getItemsV2($this->uid(), $sinceIds[$widget->getId()] ?? null, $limit)->jsonSerialize();
			}
		}
		return new DataResponse($items);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/widgets', root: '/apps/dashboard')]
	public function widgets(): DataResponse {
		$list = [];
		foreach ($this->widgets->all() as $widget) {
			$list[$widget->getId()] = $this->description($widget);
		}
		return new DataResponse($list);
	}

	/** @return array<string, mixed> */
	private function description(IWidget $widget): array {
		$buttons = $widget instanceof IButtonWidget ? $widget->getWidgetButtons($this->uid()) : [];
		return [
			'id' => $widget->getId(),
			'title' => $widget->getTitle(),
			'order' => $widget->getOrder(),
			'icon_class' => $widget->getIconClass(),
			'icon_url' => $widget instanceof IIconWidget ? $widget->getIconUrl() : '',
			'widget_url' => $widget->getUrl(),
			'item_icons_round' => false,
			'item_api_versions' => [...$widget instanceof IAPIWidget ? [1] : [], ...$widget instanceof IAPIWidgetV2 ? [2] : []],
			'reload_interval' => $widget instanceof IReloadableWidget ? $widget->getReloadInterval() : 0,
			'buttons' => array_map(static fn (WidgetButton $button) => ['type' => $button->getType(), 'text' => $button->getText(), 'link' => $button->getLink()], $buttons),
		];
	}

	/**
	 * @param list<string> $ids
	 * @return list<IWidget>
	 */
	private function shown(array $ids): array {
		return array_values(array_filter($this->widgets->all(), static fn (IWidget $widget) => $ids === [] || in_array($widget->getId(), $ids, true)));
	}

	private function uid(): string {
		return $this->session->getUser()->getUID();
	}
}
