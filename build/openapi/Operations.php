<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Build\OpenApi;

use LogicException;
use PhpParser\Node;
use PhpParser\Node\Attribute;
use PhpParser\Node\Param;
use PhpParser\Node\Stmt\Class_;
use PhpParser\Node\Stmt\ClassMethod;
use PhpParser\NodeFinder;
use PhpParser\ParserFactory;
use PhpParser\PrettyPrinter\Standard;
use PHPStan\PhpDocParser\Ast\Type\GenericTypeNode;
use PHPStan\PhpDocParser\Ast\Type\IdentifierTypeNode;
use PHPStan\PhpDocParser\Ast\Type\TypeNode;
use PHPStan\PhpDocParser\Ast\Type\UnionTypeNode;

/** The `#[ApiRoute]` methods of the controllers as OpenAPI operations. */
final class Operations {
	private const BASE = '/ocs/v2.php/apps/conseil_municipal';
	/** What a stream answers. */
	private const BYTES = ['type' => 'string', 'format' => 'binary'];
	private const STATUS = ['OK' => 200, 'CREATED' => 201, 'ACCEPTED' => 202, 'NOT_MODIFIED' => 304];

	public function __construct(
		private readonly Schemas $schemas,
	) {
	}

	/**
	 * @param list<string> $files controllers
	 * @return array<string, array<string, mixed>> path => verb => operation
	 */
	public function of(array $files): array {
		$paths = [];
		foreach ($files as $file) {
			$statements = (new ParserFactory())->createForHostVersion()->parse((string)file_get_contents($file)) ?? [];
			foreach ((new NodeFinder())->findInstanceOf($statements, Class_::class) as $class) {
				foreach ($class->getMethods() as $method) {
					foreach ($this->attributes($method, 'ApiRoute') as $route) {
						$verb = strtolower((string)$this->argument($route, 'verb', 0));
						$url = (string)$this->argument($route, 'url', 1);
						$paths[self::BASE . $url][$verb] = $this->operation($class, $method, $verb, $url);
					}
				}
			}
		}
		ksort($paths);
		return $paths;
	}

	/** @return array<string, mixed> */
	private function operation(Class_ $class, ClassMethod $method, string $verb, string $url): array {
		$name = $class->name?->toString() . '::' . $method->name->toString();
		$comment = new DocComment($method->getDocComment()?->getText() ?? throw new LogicException("$name has no PHPDoc"));
		$parameters = $this->headers($method);
		$body = $this->borrowedBody($class, $comment);
		foreach ($method->params as $parameter) {
			[$key, $schema, $required, $description] = $this->parameter($parameter, $comment, $name);
			if (str_contains($url, '{' . $key . '}')) {
				$parameters[] = ['name' => $key, 'in' => 'path', 'required' => true, 'description' => $description, 'schema' => $schema];
			} elseif ($verb === 'get' || $verb === 'delete') {
				$parameters[] = ['name' => $key, 'in' => 'query', 'required' => $required, 'description' => $description, 'schema' => $schema];
			} else {
				$body[$key] = ['schema' => $schema + ['description' => $description], 'required' => $required];
			}
		}
		return array_filter([
			'operationId' => lcfirst(str_replace('Controller', '', (string)$class->name)) . '-' . $method->name->toString(),
			'summary' => $comment->summary(),
			'x-authorized' => $this->authorized($method),
			'parameters' => [...$parameters, ['name' => 'OCS-APIRequest', 'in' => 'header', 'required' => true, 'schema' => ['type' => 'boolean', 'default' => true]]],
			'requestBody' => $body === [] ? null : $this->body($body),
			'responses' => $this->responses($comment, $name),
		], static fn (mixed $value): bool => $value !== null);
	}

	/** @return array<string, array{schema: array<string, mixed>, required: bool}> the fields of another method of the class, none of them required */
	private function borrowedBody(Class_ $class, DocComment $comment): array {
		$lender = $comment->sameBodyAs();
		if ($lender === null) {
			return [];
		}
		$method = $class->getMethod($lender) ?? throw new LogicException("There is no method $lender whose body could be the same");
		$lent = new DocComment($method->getDocComment()?->getText() ?? throw new LogicException("$lender has no PHPDoc"));
		$body = [];
		foreach ($method->params as $parameter) {
			[$key, $schema, , $description] = $this->parameter($parameter, $lent, $lender);
			$isInPath = array_filter($this->attributes($method, 'ApiRoute'), fn (Attribute $route): bool => str_contains((string)$this->argument($route, 'url', 1), '{' . $key . '}')) !== [];
			if (!$isInPath) {
				$body[$key] = ['schema' => $schema + ['description' => $description], 'required' => false];
			}
		}
		return $body;
	}

	/** @return array{string, array<string, mixed>, bool, string} name, schema, required, description */
	private function parameter(Param $parameter, DocComment $comment, string $method): array {
		$name = $parameter->var instanceof Node\Expr\Variable && is_string($parameter->var->name) ? $parameter->var->name : throw new LogicException("$method has a parameter without name");
		foreach ($comment->node->getParamTagValues() as $tag) {
			if ($tag->parameterName === '$' . $name) {
				return [$name, $this->schemas->schema($tag->type), $parameter->default === null, $tag->description];
			}
		}
		throw new LogicException("$method does not say what \$$name is (@param)");
	}

	/** @return list<array<string, mixed>> */
	private function headers(ClassMethod $method): array {
		return array_map(fn (Attribute $header): array => [
			'name' => (string)$this->argument($header, 'name', 0),
			'in' => 'header',
			'description' => (string)$this->argument($header, 'description', 1),
			'schema' => ['type' => 'string'],
		], $this->attributes($method, 'RequestHeader'));
	}

	private function authorized(ClassMethod $method): string {
		return match (true) {
			$this->attributes($method, 'PublicPage') !== [] => 'anyone',
			$this->attributes($method, 'NoAdminRequired') !== [] => 'user',
			default => 'administration',
		};
	}

	/**
	 * @param array<string, array{schema: array<string, mixed>, required: bool}> $fields
	 * @return array<string, mixed>
	 */
	private function body(array $fields): array {
		$required = array_keys(array_filter($fields, static fn (array $field): bool => $field['required']));
		$schema = ['type' => 'object', 'properties' => array_map(static fn (array $field): array => $field['schema'], $fields)];
		return ['required' => $required !== [], 'content' => ['application/json' => ['schema' => $required === [] ? $schema : $schema + ['required' => $required]]]];
	}

	/** @return array<int, array<string, mixed>> */
	private function responses(DocComment $comment, string $method): array {
		$returned = $this->returned($comment);
		$responses = [];
		foreach ($comment->statuses() as $status => $meaning) {
			if (($returned[$status] ?? null) === self::BYTES) {
				$responses[$status] = ['description' => $meaning, 'content' => ['*/*' => ['schema' => self::BYTES]]];
				continue;
			}
			$schema = $status >= 400 ? ['$ref' => '#/components/schemas/Error'] : ($returned[$status] ?? throw new LogicException("$method documents $status but does not return it"));
			$responses[$status] = ['description' => $meaning, 'content' => ['application/json' => ['schema' => $this->envelope($schema)]]];
		}
		if (array_diff_key($returned, $responses) !== []) {
			throw new LogicException("$method does not document its status " . implode(', ', array_keys(array_diff_key($returned, $responses))));
		}
		return $responses;
	}

	/** @return array<int, array<string, mixed>> schema of the data by status, from `@return DataResponse<Http::STATUS_OK, …, array{}>` */
	private function returned(DocComment $comment): array {
		$schemas = [];
		foreach ($comment->node->getReturnTagValues() as $tag) {
			foreach ($tag->type instanceof UnionTypeNode ? $tag->type->types : [$tag->type] as $type) {
				if ($type instanceof IdentifierTypeNode && str_ends_with($type->name, 'Stream')) {
					$schemas[200] = self::BYTES;
				} elseif ($type instanceof GenericTypeNode && (string)$type->type === 'DataResponse') {
					$schemas[$this->status($type->genericTypes[0])] = $this->schemas->schema($type->genericTypes[1]);
				}
			}
		}
		return $schemas;
	}

	private function status(TypeNode $type): int {
		$name = str_replace('Http::STATUS_', '', (string)$type);
		return self::STATUS[$name] ?? throw new LogicException("The status $type is unknown here");
	}

	/**
	 * @param array<string, mixed> $data
	 * @return array<string, mixed>
	 */
	private function envelope(array $data): array {
		return ['type' => 'object', 'required' => ['ocs'], 'properties' => ['ocs' => [
			'type' => 'object', 'required' => ['meta', 'data'], 'properties' => ['meta' => ['$ref' => '#/components/schemas/OcsMeta'], 'data' => $data],
		]]];
	}

	/** @return list<Attribute> */
	private function attributes(ClassMethod $method, string $name): array {
		$all = array_merge(...array_map(static fn (Node\AttributeGroup $group): array => $group->attrs, $method->attrGroups), ...[[]]);
		return array_values(array_filter($all, static fn (Attribute $attribute): bool => $attribute->name->getLast() === $name));
	}

	private function argument(Attribute $attribute, string $name, int $position): ?string {
		foreach ($attribute->args as $index => $argument) {
			if ($argument->name?->toString() === $name || ($argument->name === null && $index === $position)) {
				return $argument->value instanceof Node\Scalar\String_ ? $argument->value->value : (new Standard())->prettyPrintExpr($argument->value);
			}
		}
		return null;
	}
}
