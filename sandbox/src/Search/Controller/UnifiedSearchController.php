<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Search\Controller;

use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;
use OCP\IUserSession;
use OCP\Search\IFilter;
use OCP\Search\IFilteringProvider;
use OCP\Search\IProvider;
use Sandbox\Kernel\Apps;
use Sandbox\Search\Filters;
use Sandbox\Search\Query;

final class UnifiedSearchController extends OCSController {
	private const DEFAULT_LIMIT = 5;
	private const LARGEST_LIMIT = 25;

	public function __construct(
		IRequest $request,
		private readonly Apps $apps,
		private readonly IUserSession $session,
	) {
		parent::__construct('core', $request);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/providers', root: '/search')]
	public function providers(): DataResponse {
		$list = array_filter(array_map(static fn (array $entry) => [
			'id' => $entry['provider']->getId(),
			'appId' => $entry['app'],
			'name' => $entry['provider']->getName(),
			'order' => $entry['provider']->getOrder('', []),
			'triggers' => [$entry['provider']->getId()],
			'filters' => array_fill_keys($entry['provider'] instanceof IFilteringProvider ? $entry['provider']->getSupportedFilters() : [IFilter::BUILTIN_TERM], 'string'),
			'inAppSearch' => false,
		], $this->registered()), static fn (array $entry) => $entry['order'] !== null);
		usort($list, static fn (array $a, array $b) => $a['order'] <=> $b['order']);
		return new DataResponse($list);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/providers/{providerId}/search', root: '/search')]
	public function search(string $providerId, ?int $limit = null, int|string|null $cursor = null): DataResponse {
		foreach ($this->registered() as ['provider' => $provider]) {
			if ($provider->getId() === $providerId) {
				return $this->results($provider, $limit ?? self::DEFAULT_LIMIT, $cursor);
			}
		}
		return new DataResponse('Provider ' . $providerId . ' is unknown', Http::STATUS_BAD_REQUEST);
	}

	private function results(IProvider $provider, int $limit, int|string|null $cursor): DataResponse {
		try {
			$filters = Filters::of($provider, $this->request->getParams());
		} catch (\InvalidArgumentException $exception) {
			return new DataResponse($exception->getMessage(), Http::STATUS_BAD_REQUEST);
		}
		if ($filters->count() === 0) {
			return new DataResponse('No valid filters provided', Http::STATUS_BAD_REQUEST);
		}
		$query = new Query($filters, max(1, min($limit, self::LARGEST_LIMIT)), $cursor);
		return new DataResponse($provider->search($this->session->getUser(), $query)->jsonSerialize());
	}

	/** @return list<array{app: string, provider: IProvider}> */
	private function registered(): array {
		$providers = [];
		foreach ($this->apps->registrations() as $app => $registrations) {
			foreach ($registrations->searchProviders as $class) {
				$providers[] = ['app' => $app, 'provider' => $this->apps->container($app)->get($class)];
			}
		}
		return $providers;
	}
}
